import type { Db, Trx } from '#platform/database/database.ts'
import { fieldReader, type Wrong } from '#platform/form/fields.ts'
import type { RouteDesign } from '#programme/index.ts'
import { enterRoute, openRouteDesk } from '../routes/actions.ts'
import { contentOf } from './agreement.ts'
import {
  type By,
  findCandidate,
  findDesign,
  type IntakeRoute,
  insertAgreement,
  insertConsent,
  insertLine,
  lockCandidate,
  withdrawCandidate,
} from './intake.store.ts'
import { type Candidate, CONSENT_PARTIES, mayFollow, standingOf } from './intake.ts'
import { FORMS, type FormKind, type LineMistake, readLine } from './lines.ts'
import { type IntakeFinding, judgeCandidate } from './rules.ts'
import { inIntake, type NowRequest, noted, whyEach } from './turn.actions.ts'

export type CandidateMistake = LineMistake | 'no-design' | 'no-record' | 'not-entered'

export interface SeenCandidate {
  candidate: Candidate
  pupilId: string
  findings: IntakeFinding[]
  day: string
  mayWrite: boolean
  /** the school's record of which the viewer may put in the route; null: somebody of the school does that */
  placing: { recordId: string } | null
}

export async function seeCandidate(db: Db, request: NowRequest, id: string): Promise<SeenCandidate | null> {
  const seen = await inIntake(db, request, async (trx, routes) => {
    const candidate = await findCandidate(trx, id)
    const pupilId =
      candidate && (await noted(trx, request, { right: 'intake/see', what: 'intake/page', action: 'look' }, candidate, routes))
    if (!candidate || !pupilId) return null
    const mayWrite = (await whyEach(trx, request, 'intake/write', [candidate], routes)).has(id)
    return { candidate, pupilId, findings: judgeCandidate(candidate), day: request.day, mayWrite }
  })
  if (!seen) return null
  return { ...seen, placing: seen.mayWrite ? await placingOf(db, request, seen) : null }
}

/** The existing way into a route: of a school that takes part, by who may change its pupils. */
async function placingOf(db: Db, request: NowRequest, { candidate, pupilId }: Pick<SeenCandidate, 'candidate' | 'pupilId'>) {
  const desk = await openRouteDesk(db, request, pupilId)
  const found = desk?.records.find(({ routes }) => routes.some(({ id }) => id === candidate.routeId))
  return found ? { recordId: found.record.id } : null
}

export type Written = { ok: true } | { ok: false; mistakes: Wrong<CandidateMistake>[] }

interface Turn {
  trx: Trx
  candidate: Candidate
  routes: readonly IntakeRoute[]
  by: By
}

/** Changes one candidate that is locked; null when it is not theirs. */
function onCandidate(
  db: Db,
  request: NowRequest,
  id: string,
  what: string,
  work: (turn: Turn) => Promise<Written>,
): Promise<Written | null> {
  return inIntake<Written | null>(db, request, async (trx, routes) => {
    const candidate = await lockCandidate(trx, id)
    if (!candidate) return null
    if (!(await noted(trx, request, { right: 'intake/write', what, action: 'change' }, candidate, routes))) return null
    return work({ trx, candidate, routes, by: { personId: request.viewer.personId, now: request.now } })
  })
}

export const writeCandidateLine = (
  db: Db,
  request: NowRequest,
  id: string,
  kind: FormKind,
  form: URLSearchParams,
): Promise<Written | null> =>
  onCandidate(db, request, id, `intake/${FORMS[kind]}`, async ({ trx, candidate, by }) => {
    const read = readLine(form, kind, candidate, request.day)
    if (!read.ok) return read
    await insertLine(trx, candidate, read.value, by)
    return { ok: true }
  })

/** Does not want to any more; stays in the orders in which the name stood. */
export const leaveIntake = (db: Db, request: NowRequest, id: string, form: URLSearchParams): Promise<Written | null> =>
  onCandidate(db, request, id, 'intake/withdraw', async ({ trx, candidate, by }) => {
    const is = fieldReader<CandidateMistake>(form)
    const reason = is.text('terug-tekst', 500)
    if (standingOf(candidate) === 'placed') is.wrong('terug-tekst', 'not-now')
    const read = is.done({ reason: reason ?? '' })
    if (!read.ok) return read
    await withdrawCandidate(trx, candidate.id, read.value.reason, by.now)
    return { ok: true }
  })

/** The individual education agreement, taken from the design that the cohort is on; drawn up anew it gets a next number. */
export const drawAgreement = (db: Db, request: NowRequest, id: string): Promise<Written | null> =>
  onCandidate(db, request, id, 'intake/agreement', async ({ trx, candidate, by }) => {
    const found = await findDesign(trx, candidate.routeId, candidate.startYear)
    if (!found) return { ok: false, mistakes: [{ field: 'overeenkomst', mistake: 'no-design' }] }
    const nr = (candidate.agreements.at(-1)?.nr ?? 0) + 1
    const content = contentOf(found.design as RouteDesign)
    await insertAgreement(trx, candidate, { nr, version: found.number, content, drawnOn: request.day }, by)
    return { ok: true }
  })

/** Who agreed to the last agreement, and when. */
export const consent = (db: Db, request: NowRequest, id: string, form: URLSearchParams): Promise<Written | null> =>
  onCandidate(db, request, id, 'intake/consent', async ({ trx, candidate, by }) => {
    const is = fieldReader<CandidateMistake>(form)
    const agreement = candidate.agreements.at(-1)
    const [party, name, on] = [is.oneOf('akkoord-van', CONSENT_PARTIES), is.text('akkoord-naam', 120), is.day('akkoord-op') ?? request.day]
    if (on > request.day) is.wrong('akkoord-op', 'in-future')
    if (!agreement || agreement.id !== form.get('overeenkomst')) is.wrong('akkoord-van', 'unknown')
    const read = is.done({ party: party ?? 'pupil', name: name ?? '', agreedOn: on })
    if (!read.ok || !agreement) return read.ok ? { ok: false, mistakes: [] } : read
    await insertConsent(trx, { agreementId: agreement.id, recordId: candidate.recordId, ...read.value }, by)
    return { ok: true }
  })

/** Into the route by the same action as everywhere, and then noted as placed. */
export async function place(db: Db, request: NowRequest, id: string, form: URLSearchParams): Promise<Written | null> {
  const seen = await seeCandidate(db, request, id)
  if (!seen?.mayWrite) return null
  const { candidate, pupilId, placing } = seen
  const is = fieldReader<CandidateMistake>(form)
  const from = is.day('plaats-op', true)
  if (!placing) is.wrong('plaats-op', 'no-record')
  if (!mayFollow(standingOf(candidate), 'placed')) is.wrong('plaats-op', 'not-now')
  const read = is.done({ from: from ?? '', recordId: placing?.recordId ?? '' })
  if (!read.ok) return read
  const { recordId } = read.value
  const typed = new Map([
    ['record', [recordId]],
    ['route', [candidate.routeId]],
    ['fase', ['VO']],
    ['vanaf', [read.value.from]],
  ])
  const entered = await enterRoute(db, request, pupilId, typed)
  const isThere = entered && !entered.ok && entered.findings.every(({ rule }) => rule === 'already-in-route')
  if (!entered?.ok && !isThere) return { ok: false, mistakes: [{ field: 'plaats-op', mistake: 'not-entered' }] }
  return onCandidate(db, request, id, 'intake/placed', async ({ trx, candidate: now, by }) => {
    if (!mayFollow(standingOf(now), 'placed')) return { ok: false, mistakes: [{ field: 'plaats-op', mistake: 'not-now' }] }
    await insertLine(trx, now, { kind: 'placed', happened_on: read.value.from }, by)
    return { ok: true }
  })
}
