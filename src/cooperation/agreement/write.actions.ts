import { randomUUID } from 'node:crypto'
import { grantsWith } from '#platform/access/viewer.ts'
import { logEvent } from '#platform/audit/pupil-log.ts'
import { type Act, inTurn, type NotThere, type NotYours, notYours, type Turn } from '../turn.actions.ts'
import { listAgreements } from './agreement.store.ts'
import type { Agreement, Amendment, Change } from './agreement.ts'
import { listPartyChoices, listRouteChoices } from './choices.store.ts'
import { changed, consolidatedOn, withChange } from './consolidated.ts'
import type { AgreementWrong as Wrong } from './mistake.ts'
import { onAgreement } from './on-agreement.actions.ts'
import { clausePrint, headPrint, promisePrint } from './print.ts'
import type { AgreementClause, AgreementPromise, AgreementText } from './text.ts'
import { nextId } from './text.ts'
import { type Basics, readBasics } from './typed.ts'
import { whyMayAgreement } from './why-may.ts'
import { insertAgreement, saveChanges, setParties, setRoutes, updateDraft } from './write.store.ts'

export type Saved = { ok: true; id: string } | { ok: false; mistakes: Wrong[] } | NotThere | NotYours | { ok: false; why: 'not-draft' }

/** A new agreement (`id` null), or the head of a draft as it was on the screen (`gezien`). `clauses`: what a new one begins with. */
export function saveBasics(
  act: Act,
  id: string | null,
  form: URLSearchParams,
  clauses: (basics: Basics, turn: Turn) => Promise<readonly AgreementClause[]> | readonly AgreementClause[],
): Promise<Saved> {
  if (id !== null) return onAgreement<Saved>(act, id, (turn, agreement) => keepBasics(act, turn, agreement, form, clauses))
  return inTurn(act, (turn) => keepBasics(act, turn, null, form, clauses))
}

async function keepBasics(
  act: Act,
  turn: Turn,
  was: Agreement | null,
  form: URLSearchParams,
  clauses: Parameters<typeof saveBasics>[3],
): Promise<Saved> {
  const { trx, now } = turn
  const { viewer, requestId } = act
  if (was && !whyMayAgreement(viewer, 'agreement/change', was)) return notYours
  if (was && was.state !== 'draft') return { ok: false, why: 'not-draft' }
  if (was && form.get('gezien') !== headPrint(was)) return { ok: false, mistakes: [{ field: 'naam', mistake: 'seen-another' }] }
  const parties = await listPartyChoices(trx)
  const routes = await listRouteChoices(trx)
  const read = readBasics(form, { boards: schoolsByBoard(parties), routes: routes.map(({ routeId }) => routeId) })
  if (!read.ok) return read
  const { kind, underId, terms } = read.value
  const bound = read.value.parties.map((one) => ({ ...one, reach: reachOf(one, parties) }))
  const subject = { regionId: viewer.regionId, parties: bound, routes: read.value.routes } as unknown as Agreement
  if (!whyMayAgreement(viewer, 'agreement/change', subject)) return { ok: false, mistakes: [ownMissing(act)] }
  const frameworks = underId === null ? [] : await listAgreements(trx)
  if (underId !== null && !frameworks.some((one) => one.id === underId && one.kind === 'raamovereenkomst' && one.id !== was?.id))
    return { ok: false, mistakes: [{ field: 'raam', mistake: 'unknown' }] }
  const annexes = [...terms.annexes, ...(was?.text.annexes ?? []).filter(({ file }) => file)]
  const text: AgreementText = { ...terms, annexes, clauses: was?.text.clauses ?? (await clauses(read.value, turn)) }
  const id = was?.id ?? randomUUID()
  if (!was) await insertAgreement(trx, { id, regionId: viewer.regionId, kind, text, personId: viewer.personId, now })
  await setParties(trx, id, read.value.parties)
  await setRoutes(trx, id, read.value.routes)
  if (was || underId !== null) await updateDraft(trx, id, { kind, underId, text, now })
  await logEvent(trx, viewer, was ? 'agreement/change' : 'agreement/add', { agreement: id }, requestId)
  return { ok: true, id }
}

type PartyChoice = Awaited<ReturnType<typeof listPartyChoices>>[number]

const reachOf = ({ boardId, institutionId }: { boardId: string; institutionId: string | null }, all: readonly PartyChoice[]): string[] =>
  all
    .filter((one) => one.boardId === boardId && (institutionId === null || one.institutionId === institutionId))
    .flatMap(({ reach }) => reach)

export function schoolsByBoard(parties: readonly PartyChoice[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { boardId, institutionId } of parties) found.set(boardId, [...(found.get(boardId) ?? []), institutionId ?? ''])
  return found
}

/** Who writes for one route must cover it; who writes for a school must be a party. */
function ownMissing({ viewer }: Act): Wrong {
  const isOfRoute = grantsWith(viewer, 'agreement/change').every(({ scopeKind }) => scopeKind === 'route')
  return { field: isOfRoute ? 'routes' : 'partijen', mistake: 'own-school-missing' }
}

export type Edited = { ok: true } | NotThere | NotYours | { ok: false; why: 'not-draft' | 'seen-another' }

/** What is being written now: the draft itself, or the draft of an amendment, with the text as it would become. */
export function draftOf(agreement: Agreement): { text: AgreementText; amendment: Amendment | null } | null {
  if (agreement.state === 'draft') return { text: agreement.text, amendment: null }
  const amendment = agreement.amendments.find(({ state }) => state === 'draft')
  if (!amendment) return null
  return { text: changed(consolidatedOn(agreement, amendment.effectiveOn), amendment.changes), amendment }
}

/** Adds a clause (`id` null) or changes one as it was on the screen (`seen`: clausePrint); its promises stay. */
export const saveClause = (act: Act, agreementId: string, id: string | null, typed: TypedClause, seen: string | null = null) =>
  editDraft(act, agreementId, (text, taken) => {
    const was = text.clauses.find((one) => one.id === id)
    if (id !== null && !was) return null
    if (was && seen !== clausePrint(was)) return 'seen-another'
    return { kind: 'put', clause: { ...(was ?? { id: nextId('c', taken), source: null, promises: [] }), ...typed } }
  })

type TypedClause = Omit<AgreementClause, 'id' | 'source' | 'promises'>

export const dropClause = (act: Act, agreementId: string, clauseId: string, seen: string | null) =>
  editDraft(act, agreementId, (text) => {
    const was = text.clauses.find(({ id }) => id === clauseId)
    if (!was) return null
    return seen === clausePrint(was) ? { kind: 'drop', clauseId } : 'seen-another'
  })

/** Which promise of which clause, and how it was on the screen (promisePrint); `id` null = a new one. */
interface AtPromise {
  clauseId: string
  id: string | null
  seen: string | null
}

/** Adds a promise to a clause or changes one. */
export const savePromise = (act: Act, agreementId: string, { clauseId, id, seen }: AtPromise, typed: Omit<AgreementPromise, 'id'>) =>
  editDraft(act, agreementId, (text, taken) => {
    const clause = text.clauses.find((one) => one.id === clauseId)
    const was = clause?.promises.find((one) => one.id === id)
    if (!clause || (id !== null && !was)) return null
    if (was && seen !== promisePrint(was)) return 'seen-another'
    const promise = { ...typed, id: id ?? nextId('b', taken) }
    const promises = was ? clause.promises.map((one) => (one === was ? promise : one)) : [...clause.promises, promise]
    return { kind: 'put', clause: { ...clause, promises } }
  })

export const dropPromise = (act: Act, agreementId: string, { clauseId, id, seen }: AtPromise) =>
  editDraft(act, agreementId, (text) => {
    const clause = text.clauses.find((one) => one.id === clauseId)
    const was = clause?.promises.find((one) => one.id === id)
    if (!clause || !was) return null
    if (seen !== promisePrint(was)) return 'seen-another'
    return { kind: 'put', clause: { ...clause, promises: clause.promises.filter((one) => one !== was) } }
  })

/** The last day that an amendment brings: all parties sign it, so that nobody ends an agreement alone. */
export async function saveLastDay(act: Act, id: string, endsOn: string): Promise<Edited | { ok: false; why: 'before-start' }> {
  let isEarly = false
  const edited = await editDraft(act, id, (_text, _taken, _turn, agreement) => {
    const from = draftOf(agreement)?.amendment?.effectiveOn
    isEarly = from !== undefined && endsOn < from
    return from === undefined || isEarly ? null : { kind: 'until', endsOn }
  })
  return isEarly ? { ok: false, why: 'before-start' } : edited
}

/** Another form of one clause that is there; null when it cannot have it. */
export const editClause = (
  act: Act,
  agreementId: string,
  clauseId: string,
  change: (clause: AgreementClause) => AgreementClause | 'seen-another' | null,
) =>
  editDraft(act, agreementId, (text) => {
    const clause = text.clauses.find((one) => one.id === clauseId)
    const made = clause && change(clause)
    if (!made) return null
    return made === 'seen-another' ? made : { kind: 'put', clause: made }
  })

/** What makes a change: it gets the text as it is now, and the ids that were ever given. */
type MakeChange = (text: AgreementText, taken: string[], turn: Turn, agreement: Agreement) => Made | Promise<Made>
type Made = Change | 'seen-another' | null

/** One change of what is being written, under a lock. */
export function editDraft(act: Act, id: string, change: MakeChange): Promise<Edited> {
  return onAgreement<Edited>(act, id, async (turn, agreement) => {
    const { trx, now } = turn
    if (!whyMayAgreement(act.viewer, 'agreement/change', agreement)) return notYours
    const draft = draftOf(agreement)
    if (!draft) return { ok: false, why: 'not-draft' }
    const made = await change(draft.text, idsIn(agreement), turn, agreement)
    if (!made) return { ok: false, why: 'not-there' }
    if (made === 'seen-another') return { ok: false, why: made }
    if (draft.amendment) await saveChanges(trx, draft.amendment.id, withChange(draft.amendment.changes, made))
    else await updateDraft(trx, id, { ...agreement, text: changed(agreement.text, [made]), now })
    await logEvent(trx, act.viewer, 'agreement/clause', { agreement: id, amendment: draft.amendment?.number ?? null }, act.requestId)
    return { ok: true }
  })
}

/** Ids that were ever given in it, also in amendments. */
export function idsIn({ text, amendments }: Agreement): string[] {
  const put = amendments.flatMap(({ changes }) => changes).flatMap((one) => (one.kind === 'put' ? [one.clause] : []))
  return [...text.clauses, ...put].flatMap(({ id, promises }) => [id, ...promises.map((one) => one.id)])
}
