import { randomBytes, randomUUID } from 'node:crypto'
import { whyMay } from '#platform/access/viewer.ts'
import { logEvent, logPupils } from '#platform/audit/pupil-log.ts'
import type { Db } from '#platform/database/database.ts'
import { fieldReader, type Wrong } from '#platform/form/fields.ts'
import { schoolYearOf } from '../day.ts'
import type { Request } from '../request.ts'
import { type Cohort, findCohort, type IntakeRoute, insertCohort, loadCohort } from './intake.store.ts'
import { type Candidate, standingOf } from './intake.ts'
import { type FrozenOrder, insertOrder, loadOrders } from './order.store.ts'
import { drawOrder, inOrder, typedOrder } from './order.ts'
import { type IntakeFinding, judgeCandidate } from './rules.ts'
import { inIntake, type NowRequest, whyEach } from './turn.actions.ts'
import { whyMayIntake } from './why-may.ts'

export interface JudgedCandidate extends Candidate {
  findings: IntakeFinding[]
}

export interface SeenIntake {
  routes: IntakeRoute[]
  /** the years one can choose, the coming one in the middle */
  years: number[]
  /** null: no route whose intake one sees */
  chosen: SeenCohort | null
}

export interface SeenCohort {
  route: IntakeRoute
  startYear: number
  cohort: Cohort | null
  candidates: JudgedCandidate[]
  orders: FrozenOrder[]
  /** places, the rule, the order */
  mayRule: boolean
}

/** The intake of a route and a cohort; each pupil on it is noted as looked at. */
export function seeIntake(db: Db, request: Request, asked: { routeId: string | null; startYear: number | null }): Promise<SeenIntake> {
  return inIntake(db, request, async (trx, routes) => {
    const coming = schoolYearOf(request.day) + 1
    const years = [coming - 1, coming, coming + 1]
    const route = routes.find(({ routeId }) => routeId === asked.routeId) ?? routes[0]
    if (!route) return { routes, years, chosen: null }
    const startYear = years.find((year) => year === asked.startYear) ?? coming
    const all = await loadCohort(trx, route.routeId, startYear)
    const why = await whyEach(trx, request, 'intake/see', all, routes)
    await logPupils(trx, request.viewer, { action: 'look', what: 'intake/list', requestId: request.requestId }, [...why.values()])
    const candidates = all.filter(({ id }) => why.has(id)).map((one) => ({ ...one, findings: judgeCandidate(one) }))
    const [cohort, orders] = [await findCohort(trx, route.routeId, startYear), await loadOrders(trx, route.routeId, startYear)]
    const mayRule = whyMay(request.viewer, 'intake/write') !== null && whyMayIntake(request.viewer, 'intake/write', route) !== null
    return { routes, years, chosen: { route, startYear, cohort, candidates, orders, mayRule } }
  })
}

export type CohortMistake = 'no-places' | 'no-order' | 'nobody' | 'no-cohort'
export type Ruled = { ok: true } | { ok: false; mistakes: Wrong<CohortMistake>[] }

const refuse = (field: string, mistake: CohortMistake | 'missing'): Ruled => ({ ok: false, mistakes: [{ field, mistake }] })

/** How many places, and by which rule when there are too few; what was decided before stays. */
export function ruleCohort(
  db: Db,
  request: NowRequest,
  of: { routeId: string; startYear: number },
  form: URLSearchParams,
): Promise<Ruled | null> {
  return inIntake<Ruled | null>(db, request, async (trx, routes) => {
    const route = routes.find(({ routeId }) => routeId === of.routeId)
    if (!route || !whyMayIntake(request.viewer, 'intake/write', route)) return null
    const is = fieldReader<CohortMistake>(form)
    const [places, rule] = [is.whole('plaatsen', 500), is.oneOf('regel', ['lottery', 'criteria'] as const)]
    if (!places) is.wrong('plaatsen', 'no-places')
    const criteria = is.text('criteria', 1000, rule === 'criteria')
    const read = is.done({ places: places ?? 1, rule: rule ?? 'lottery', criteria })
    if (!read.ok) return read
    const { viewer, now, requestId } = request
    await insertCohort(trx, of, read.value, { personId: viewer.personId, now })
    await logEvent(trx, viewer, 'intake/cohort', { route: of.routeId, startYear: of.startYear, places: read.value.places }, requestId)
    return { ok: true }
  })
}

/** Freezes who comes in which order and has a place: drawn, or as people put them by the criteria. It is never changed; a new one may follow. */
export function freezeOrder(
  db: Db,
  request: NowRequest,
  of: { routeId: string; startYear: number },
  form: URLSearchParams,
  seed = randomBytes(12).toString('hex'),
): Promise<Ruled | null> {
  return inIntake<Ruled | null>(db, request, async (trx, routes) => {
    const route = routes.find(({ routeId }) => routeId === of.routeId)
    if (!route || !whyMayIntake(request.viewer, 'intake/write', route)) return null
    const cohort = await findCohort(trx, of.routeId, of.startYear)
    if (!cohort) return refuse('plaatsen', 'no-cohort')
    const all = (await loadCohort(trx, of.routeId, of.startYear)).filter((one) => standingOf(one) !== 'withdrawn')
    if (all.length === 0) return refuse('volgorde', 'nobody')
    const ids = all.map(({ id }) => id)
    const isLottery = cohort.rule === 'lottery'
    const typed = isLottery ? ids : typedOrder(ids, new Map(ids.map((id) => [id, form.get(`plek-${id}`) ?? ''])))
    if (!typed) return refuse('volgorde', 'no-order')
    const ranked = isLottery ? drawOrder(seed, ids, cohort.places) : inOrder(typed, cohort.places)
    const recordOf = new Map(all.map(({ id, recordId }) => [id, recordId]))
    const ranks = ranked.map((one) => ({ ...one, recordId: recordOf.get(one.candidateId) ?? '' }))
    const { viewer, now, requestId, day } = request
    const { rule, criteria, places } = cohort
    const order = { id: randomUUID(), ...of, rule, criteria, places, seed: isLottery ? seed : null, frozenOn: day }
    await insertOrder(trx, order, ranks, { personId: viewer.personId, now })
    await logEvent(trx, viewer, 'intake/order', { route: of.routeId, startYear: of.startYear, order: order.id }, requestId)
    return { ok: true }
  })
}
