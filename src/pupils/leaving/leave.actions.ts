import type { Db, Trx } from '#platform/database/database.ts'
import type { Read } from '#platform/form/fields.ts'
import { planFollowUps, unplanLeaving } from '../follow-up/plan.store.ts'
import { fullName } from '../name.ts'
import type { RouteLine } from '../pupil.ts'
import { loadRecords } from '../record/record.store.ts'
import type { Request } from '../request.ts'
import { loadPupilRoutes } from '../route-plan/route-plan.store.ts'
import { cohortOf } from '../route-plan/route-start.ts'
import { deskOf, endRouteIn, linesToEnd, type RouteDesk, reopenRouteIn } from '../routes/actions.ts'
import { changeOf, lookAt, type PupilTurn } from '../turn.actions.ts'
import { findLeaving, insertLeaving, listLeavings, withdrawLeaving } from './leaving.store.ts'
import { endsStay, goesOn, type Leaving, type LeavingKind, type NewLeaving, reasonOf, type WayOut } from './leaving.ts'
import { type LeavingMistake, readLeaving } from './leaving-form.ts'
import { openElsewhere, toConfirm } from './open-elsewhere.ts'
import { reachable } from './reachable.ts'

export interface LeavingRoute {
  routeId: string
  routeName: string
  /** a line of one's own school holds, or will */
  isIn: boolean
}

export interface SeenLeavings {
  name: string
  leavings: Leaving[]
  /** routes in which the pupil is or was, as one's own school says; empty for who may not change them */
  routes: LeavingRoute[]
  /** leavings that one's own school wrote down */
  own: string[]
  /** leavings that another school wrote down while a line of one's own school runs on */
  toFollow: string[]
  /** of those where that line begins after the last day: the pupil may come all the same */
  toConfirm: string[]
  /** may plan what is asked of who chose otherwise */
  mayFollow: boolean
}

/** How the pupil left, and from which routes who asks may lead the pupil out. */
export const seeLeavings = (db: Db, request: Request, pupilId: string): Promise<SeenLeavings | null> =>
  lookAt(db, request, { pupilId, right: 'hand-over/see', what: 'leaving/page' }, async ({ trx }) => {
    const { records } = await loadRecords(trx, pupilId)
    const desk = await deskOf(trx, request, pupilId)
    const recordIds = records.map(({ id }) => id)
    const leavings = await listLeavings(trx, recordIds)
    return {
      name: records[0] ? fullName(records[0]) : '',
      leavings,
      own: leavings.filter((one) => owns(desk, one)).map(({ id }) => id),
      toFollow: leavings.filter((one) => desk && openElsewhere(one, desk.lines).length > 0).map(({ id }) => id),
      toConfirm: leavings.filter((one) => desk && toConfirm(one, desk.lines).length > 0).map(({ id }) => id),
      routes: desk ? routesOf(desk, request.day) : [],
      mayFollow: desk !== null && desk.lines.length === 0,
    }
  })

function routesOf({ lines }: RouteDesk, day: string): LeavingRoute[] {
  const ids = [...new Set(lines.map(({ routeId }) => routeId))]
  return ids.map((routeId) => {
    const own = lines.filter((line) => line.routeId === routeId)
    return { routeId, routeName: own[0]?.routeName ?? '', isIn: own.some(({ validUntil }) => validUntil === null || validUntil >= day) }
  })
}

export interface LeavingDesk {
  name: string
  route: LeavingRoute
  /** what can be reached now, by the design; empty when it says nothing of this moment */
  wayBack: WayOut[]
  /** the line that is put right */
  leaving: Leaving | null
}

/** The form of one way to leave; `leavingId`: that of a line to put right. */
export const openLeaving = (
  db: Db,
  request: Request,
  pupilId: string,
  routeId: string | null,
  leavingId: string | null,
): Promise<LeavingDesk | null> =>
  lookAt(db, request, { pupilId, right: 'pupil/change', what: 'leaving/form' }, async (turn) => {
    const desk = await deskOf(turn.trx, request, pupilId)
    const leaving = leavingId ? await findLeaving(turn.trx, leavingId) : null
    const route = desk && routesOf(desk, request.day).find((one) => one.routeId === (leaving?.routeId ?? routeId))
    const record = desk?.records[0]?.record
    if (!route || !record || (leavingId !== null && !(leaving && owns(desk, leaving)))) return null
    const wayBack = leaving?.wayBack ?? (await wayBackOf(turn.trx, pupilId, route.routeId, request.day))
    return { name: fullName(record), route, wayBack: [...wayBack], leaving }
  })

const owns = (desk: RouteDesk | null, { recordId }: Leaving): boolean => desk?.records.some(({ record }) => record.id === recordId) ?? false

export async function wayBackOf(trx: Trx, pupilId: string, routeId: string, day: string): Promise<WayOut[]> {
  const found = (await loadPupilRoutes(trx, [pupilId], day)).get(pupilId)?.find((one) => one.routeId === routeId)
  if (!found?.version) return []
  return reachable(found.version.design, found.year.known ? found.year.year.id : null, day)
}

export type Left = { ok: true } | Extract<Read<NewLeaving, LeavingMistake>, { ok: false }>

/** Leads a pupil out of a route: the line of the route ends, what is asked later is planned, in one transaction. */
export const leaveRoute = (
  db: Db,
  request: Request,
  pupilId: string,
  routeId: string,
  kind: LeavingKind,
  form: URLSearchParams,
): Promise<Left | null> =>
  changeOf<Left>(db, request, { pupilId, right: 'pupil/change', what: `leaving/${kind}` }, (turn) => {
    const read = readLeaving(form, kind, request.day)
    return read.ok ? leaveIn(turn, routeId, read.value, null) : Promise.resolve(read)
  })

/** In the turn of who leads out one pupil, or a whole route. A diploma that does not end the stay leaves the lines as they are. */
export async function leaveIn(turn: PupilTurn, routeId: string, one: NewLeaving, eventId: string | null): Promise<Left> {
  const { trx, request, place } = turn
  const desk = await deskOf(trx, request, place.pupilId)
  const lines = (desk?.lines ?? []).filter((line) => line.routeId === routeId)
  const [first] = lines
  if (!desk || !first) return wrong('laatste-dag', 'not-in-route')
  const start = firstDay(lines) ?? first.validFrom
  if (one.on < start) return wrong(goesOn(one) ? 'diploma-dag' : 'laatste-dag', 'before-route')
  if (goesOn(one) && !(await staysAfter(turn, routeId, one.on))) return wrong('waar', 'left-already')
  const wayBack = await wayBackOf(trx, place.pupilId, routeId, request.day)
  const end = { routeId, until: one.on, reason: reasonOf(one) }
  const ending = endsStay(one) ? linesToEnd(desk, end) : []
  // who has left already may still get a diploma, outside the route
  if (endsStay(one) && !ending.some(({ validFrom }) => validFrom <= one.on)) return wrong('laatste-dag', 'left-already')
  const recordId = lineOf(lines, one.on).recordId
  const { personId } = request.viewer
  await insertLeaving(trx, one, { recordId, routeId, eventId, wayBack, personId, replaces: null })
  await planAfter(trx, { recordId, routeId, start }, one, personId)
  await endRouteIn(trx, request, ending, end)
  return { ok: true }
}

/** A line of any school says that the pupil is in the route after this day. */
async function staysAfter({ trx, place }: PupilTurn, routeId: string, day: string): Promise<boolean> {
  const { routes } = await loadRecords(trx, place.pupilId)
  return routes.some((line) => line.routeId === routeId && line.withdrawnAt === null && (line.validUntil === null || line.validUntil > day))
}

/** Who goes on did not leave: nothing is asked after 3 and 12 months. */
async function planAfter(
  trx: Trx,
  { recordId, routeId, start }: { recordId: string; routeId: string; start: string },
  one: NewLeaving,
  personId: string,
): Promise<void> {
  if (goesOn(one)) return
  await planFollowUps(trx, [{ recordId, routeId, cohort: cohortOf(start), countedFrom: 'leaving', since: one.on }], personId)
}

const firstDay = (lines: readonly RouteLine[]): string | undefined => lines.map(({ validFrom }) => validFrom).toSorted()[0]

const lineOf = (lines: readonly RouteLine[], on: string): RouteLine =>
  lines.findLast(({ validFrom }) => validFrom <= on) ?? (lines[0] as RouteLine)

/** Another line takes the place of one that was wrong; the end of the route goes along. */
export const correctLeaving = (db: Db, request: Request, pupilId: string, leavingId: string, form: URLSearchParams): Promise<Left | null> =>
  withOwn(db, request, pupilId, leavingId, 'leaving/correct', async ({ trx }, desk, leaving) => {
    const read = readLeaving(form, leaving.kind, request.day)
    if (!read.ok) return read
    const { recordId, routeId, eventId, wayBack } = leaving
    const lines = desk.lines.filter((line) => line.routeId === routeId)
    if (lines.every(({ validFrom }) => validFrom > read.value.on)) return wrong('laatste-dag', 'before-route')
    if (!(await withdrawLeaving(trx, leavingId))) return wrong('laatste-dag', 'left-already')
    const { personId } = request.viewer
    await insertLeaving(trx, read.value, { recordId, routeId, eventId, wayBack, personId, replaces: leavingId })
    if (!goesOn(leaving)) await unplanLeaving(trx, recordId, routeId)
    await planAfter(trx, { recordId, routeId, start: firstDay(lines) ?? read.value.on }, read.value, personId)
    await moveEnd(trx, request, desk, leaving, read.value)
    return { ok: true }
  })

/** The lines of the route end on another day, or go on when what ended them turns out not to. */
async function moveEnd(trx: Trx, request: Request, desk: RouteDesk, was: Leaving, one: NewLeaving): Promise<void> {
  const { routeId } = was
  if (endsStay(one)) {
    const end = { routeId, until: one.on, reason: reasonOf(one), was: endsStay(was) ? was.on : null }
    await endRouteIn(trx, request, linesToEnd(desk, end), end)
  } else if (endsStay(was)) await reopenRouteIn(trx, request, desk, { routeId, until: was.on })
}

/** The pupil did not leave: the line is taken back, the route goes on, and nothing is asked. */
export const takeBackLeaving = (db: Db, request: Request, pupilId: string, leavingId: string): Promise<Left | null> =>
  withOwn(db, request, pupilId, leavingId, 'leaving/withdraw', async ({ trx }, desk, leaving) => {
    const { recordId, routeId, on } = leaving
    if (!(await withdrawLeaving(trx, leavingId))) return wrong('laatste-dag', 'left-already')
    if (!goesOn(leaving)) await unplanLeaving(trx, recordId, routeId)
    if (endsStay(leaving)) await reopenRouteIn(trx, request, desk, { routeId, until: on })
    return { ok: true }
  })

async function withOwn(
  db: Db,
  request: Request,
  pupilId: string,
  leavingId: string,
  what: string,
  work: (turn: PupilTurn, desk: RouteDesk, leaving: Leaving) => Promise<Left>,
): Promise<Left | null> {
  const done = await changeOf<Left | { ok: false; mistakes: null }>(db, request, { pupilId, right: 'pupil/change', what }, async (turn) => {
    const desk = await deskOf(turn.trx, request, pupilId)
    const leaving = await findLeaving(turn.trx, leavingId)
    return desk && leaving && owns(desk, leaving) ? work(turn, desk, leaving) : { ok: false, mistakes: null }
  })
  return done && (done.ok || done.mistakes) ? (done as Left) : null
}

const wrong = (field: string, mistake: LeavingMistake): Left => ({ ok: false, mistakes: [{ field, mistake }] })
