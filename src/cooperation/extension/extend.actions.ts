import { randomUUID } from 'node:crypto'
import { logEvent } from '#platform/audit/pupil-log.ts'
import { findAgreement } from '../agreement/agreement.store.ts'
import type { Agreement, Amendment, Change, Party } from '../agreement/agreement.ts'
import { listPartyChoices, listRouteChoices } from '../agreement/choices.store.ts'
import { withChange } from '../agreement/consolidated.ts'
import { amend } from '../agreement/life.ts'
import { onAgreement } from '../agreement/on-agreement.actions.ts'
import { newClause, nextId } from '../agreement/text.ts'
import { whyMayAgreement } from '../agreement/why-may.ts'
import { idsIn } from '../agreement/write.actions.ts'
import { insertAmendment, saveChanges } from '../agreement/write.store.ts'
import { isId } from '../id.ts'
import type { Wrong } from '../place/typed.ts'
import { type Act, inTurn, type NotThere, type NotYours, notYours, type Turn } from '../turn.actions.ts'
import { insertJoining, removeJoining } from './join.store.ts'
import { EXTENSION, type Extension, extensionOf } from './steps.ts'
import { readExtension, type TypedExtension } from './typed.ts'

export interface SeenExtension {
  today: string
  agreement: Agreement
  /** schools that could join: no party yet, nor joining */
  parties: readonly Omit<Party, 'id'>[]
  extension: Extension | null
  /** every school that joins takes part in a route of the agreement */
  inRoute: boolean
  /** an amendment can be begun, or its draft added to */
  canExtend: boolean
}

/** For who writes agreements, of one that was signed. */
export function seeExtension(act: Act, id: string): Promise<SeenExtension | null> {
  return inTurn(act, async ({ trx, today }) => {
    const agreement = isId(id) ? await findAgreement(trx, id) : null
    if (!agreement || !whyMayAgreement(act.viewer, 'agreement/change', agreement)) return null
    const extension = extensionOf(agreement)
    const routes = (await listRouteChoices(trx)).filter(({ routeId }) => agreement.routes.some((one) => one.routeId === routeId))
    const schools = new Set(routes.flatMap((one) => one.schools))
    const inRoute = (extension?.joining ?? []).every(({ institutionName }) => schools.has(institutionName ?? ''))
    return {
      today,
      agreement,
      parties: couldJoin(agreement, await listPartyChoices(trx)),
      extension,
      inRoute,
      canExtend: canExtend(agreement),
    }
  })
}

function couldJoin({ parties, joining = [] }: Agreement, all: readonly Omit<Party, 'id'>[]): Omit<Party, 'id'>[] {
  const taken = [...parties, ...joining]
  return all.filter(
    ({ boardId, institutionId }) =>
      !taken.some((one) => one.boardId === boardId && (one.institutionId === null || one.institutionId === institutionId)),
  )
}

const canExtend = ({ state, amendments }: Agreement): boolean => state === 'signed' && !amendments.some((one) => one.state === 'offered')

export type Extended = { ok: true } | { ok: false; mistakes: Wrong[] } | NotThere | NotYours

/** Puts who joins, and the clause about it, in the draft of an amendment; begins one when there is none. */
export function extend(act: Act, id: string, form: URLSearchParams): Promise<Extended> {
  return onAgreement<Extended>(act, id, async (turn, agreement) => {
    const { viewer, requestId } = act
    if (!whyMayAgreement(viewer, 'agreement/change', agreement) || !canExtend(agreement)) return notYours
    const draft = agreement.amendments.find(({ state }) => state === 'draft')
    const parties = couldJoin(agreement, await listPartyChoices(turn.trx))
    const read = readExtension(form, { parties, routes: agreement.routes, isFirst: !draft })
    if (!read.ok) return read
    const amendment = draft ?? (await begin(act, turn, agreement, read.value))
    if (!amendment) return { ok: false, mistakes: [{ field: 'ingang', mistake: 'outside-term' }] }
    await saveChanges(turn.trx, amendment.id, await changesWith(turn, agreement, amendment, read.value))
    await logEvent(turn.trx, viewer, 'agreement/extend', { agreement: id, amendment: amendment.number, who: read.value.who }, requestId)
    return { ok: true }
  })
}

async function begin(
  { viewer }: Act,
  { trx }: Turn,
  agreement: Agreement,
  { effectiveOn, reason }: TypedExtension,
): Promise<Amendment | null> {
  const begun = amend(agreement, { id: randomUUID(), effectiveOn: effectiveOn ?? '', reason: reason ?? '' })
  if (!begun.ok) return null
  await insertAmendment(trx, agreement.id, begun.value, viewer.personId)
  return begun.value
}

async function changesWith({ trx }: Turn, agreement: Agreement, { id, changes }: Amendment, typed: TypedExtension): Promise<Change[]> {
  const taken = [...idsIn(agreement), ...changes.flatMap((one) => (one.kind === 'put' ? [one.clause.id] : []))]
  const blank = newClause(nextId('c', taken), 'own', `${typed.name}: ${typed.route}`)
  const clause = { ...blank, text: typed.text, number: typed.number, source: EXTENSION }
  const withClause = withChange(changes, { kind: 'put', clause })
  if (!typed.party) return withClause
  const partyId = randomUUID()
  await insertJoining(trx, partyId, agreement.id, id, typed.party)
  return withChange(withClause, { kind: 'join', partyId })
}

/** Somebody who would join does not after all: only as long as it is a draft. Clauses about it are dropped where clauses are. */
export function dropJoining(act: Act, id: string, partyId: string): Promise<Extended> {
  return onAgreement<Extended>(act, id, async ({ trx }, agreement) => {
    if (!whyMayAgreement(act.viewer, 'agreement/change', agreement)) return notYours
    const draft = agreement.amendments.find(({ state }) => state === 'draft')
    const change = draft?.changes.find((one) => one.kind === 'join' && one.partyId === partyId)
    if (!draft || !change) return { ok: false, why: 'not-there' }
    await saveChanges(
      trx,
      draft.id,
      draft.changes.filter((one) => one !== change),
    )
    await removeJoining(trx, partyId, draft.id)
    await logEvent(trx, act.viewer, 'agreement/extend-drop', { agreement: id, amendment: draft.number }, act.requestId)
    return { ok: true }
  })
}
