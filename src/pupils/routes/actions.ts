import type { Reason } from '#platform/access/viewer.ts'
import { logPupils } from '#platform/audit/pupil-log.ts'
import { asPerson, type Db, type Trx } from '#platform/database/database.ts'
import { plusDays } from '../day.ts'
import { loadPlaces } from '../place.store.ts'
import type { PlacedPupil, RouteLine, SchoolRecord } from '../pupil.ts'
import { loadRecords } from '../record/record.store.ts'
import type { Request } from '../request.ts'
import { answer, type Outcome, type Typed } from '../typed.ts'
import { whyMayRecord } from '../why-may-change.ts'
import {
  addRouteLine,
  isStanding,
  lockRecord,
  overlapsInRoute,
  partnerRoutes,
  type RoutesOfSchool,
  withdrawRouteLine,
} from './route.store.ts'
import { type NewRouteLine, type Read, type RouteRule, readCorrection, readEnd, readEntry, readPhase } from './route-forms.ts'

/** A record that may be changed, with why, and the routes its school takes part in. */
export interface ChangeableRecord {
  record: SchoolRecord
  why: Reason
  routes: RoutesOfSchool[]
}

export interface RouteDesk {
  place: PlacedPupil
  records: ChangeableRecord[]
  /** lines of those records that were not taken back */
  lines: RouteLine[]
}

/** What the asker may change of a pupil's routes; null when there is nothing. */
export function openRouteDesk(db: Db, request: Request, pupilId: string): Promise<RouteDesk | null> {
  return asPerson(db, request.viewer.personId, (trx) => deskOf(trx, request, pupilId), request.day)
}

export const enterRoute = (db: Db, request: Request, pupilId: string, typed: Typed): Promise<Outcome<null, RouteRule>> =>
  change(db, request, pupilId, 'route-enrolment/add', async (trx, { records }) => {
    const chosen = records.find(({ record }) => record.id === answer(typed, 'record'))
    const ids = records.map(({ record }) => record.id)
    const read = readEntry(typed, ids, chosen?.routes ?? [])
    if (!read.ok || !chosen) return read.ok ? { ok: false, findings: [{ rule: 'record-not-chosen', field: 'record' }] } : read
    return (await store(trx, request, read.value, null)) ?? { ok: true, value: chosen.why }
  })

/** The first day of another phase. The record stays with the school that says so: nothing is handed over but the word. */
export const changePhase = (db: Db, request: Request, pupilId: string, lineId: string, typed: Typed): Promise<Outcome<null, RouteRule>> =>
  changeLine(db, request, pupilId, lineId, 'route-enrolment/phase', (line) => readPhase(typed, line, (day) => plusDays(day, -1)))

export const endRoute = (db: Db, request: Request, pupilId: string, lineId: string, typed: Typed): Promise<Outcome<null, RouteRule>> =>
  changeLine(db, request, pupilId, lineId, 'route-enrolment/end', (line) => asOne(readEnd(typed, line)))

export const correctRoute = (db: Db, request: Request, pupilId: string, lineId: string, typed: Typed): Promise<Outcome<null, RouteRule>> =>
  changeLine(db, request, pupilId, lineId, 'route-enrolment/correct', (line) => asOne(readCorrection(typed, line)))

const asOne = (read: Read<NewRouteLine>): Read<NewRouteLine[]> => (read.ok ? { ok: true, value: [read.value] } : read)

/** Takes a line back for one or more others: the old one stays to be seen, with the moment. */
function changeLine(
  db: Db,
  request: Request,
  pupilId: string,
  lineId: string,
  what: string,
  read: (line: RouteLine) => Read<NewRouteLine[]>,
): Promise<Outcome<null, RouteRule>> {
  return change(db, request, pupilId, what, async (trx, { records, lines }) => {
    const line = lines.find(({ id }) => id === lineId)
    const owner = records.find(({ record }) => record.id === line?.recordId)
    if (!line || !owner) return null
    const found = read(line)
    if (!found.ok) return found
    await lockRecord(trx, line.recordId)
    if (!(await isStanding(trx, line.id))) return null
    for (const one of found.value) {
      const wrong = await store(trx, request, one, line.id)
      if (wrong) throw new Refused(wrong)
    }
    // last: who works for the route rules over the pupil as long as a line says that the pupil is in it
    await withdrawRouteLine(trx, line.id)
    return { ok: true, value: owner.why }
  })
}

/** In the turn of who ends it for another reason (a switch, a diploma): all or nothing, with what else is written down there. */
export interface RouteEnd {
  routeId: string
  /** the last day */
  until: string
  reason: string
  /** the last day that was said before, when it is put right */
  was?: string | null
}

/** What the asker's own schools say of this route that ends, or has yet to begin, when it ends on this day. */
export const linesToEnd = ({ lines }: Pick<RouteDesk, 'lines'>, { routeId, until, was }: Omit<RouteEnd, 'reason'>): RouteLine[] =>
  lines.filter((line) => line.routeId === routeId && (line.validUntil === null || line.validUntil > until || line.validUntil === was))

/**
 * Ends these lines; what begins later is taken back. The new line first: who works for the route rules over the pupil as long
 * as the pupil is in it, so this is the last thing to do in a transaction.
 */
export async function endRouteIn(trx: Trx, request: Request, lines: readonly RouteLine[], { until, reason }: RouteEnd): Promise<void> {
  for (const line of lines) await lockRecord(trx, line.recordId)
  for (const { id, recordId, routeId, phase, validFrom } of lines)
    if (validFrom <= until)
      await addRouteLine(trx, { recordId, routeId, phase, validFrom, validUntil: until, reason }, request.viewer.personId, id)
  for (const { id } of lines) await withdrawRouteLine(trx, id)
}

/** The way back of `endRouteIn`: it had not ended on that day after all. */
export async function reopenRouteIn(
  trx: Trx,
  request: Request,
  desk: RouteDesk,
  { routeId, until }: Pick<RouteEnd, 'routeId' | 'until'>,
): Promise<void> {
  for (const { id, recordId, phase, validFrom } of desk.lines.filter((one) => one.routeId === routeId && one.validUntil === until)) {
    await lockRecord(trx, recordId)
    await addRouteLine(trx, { recordId, routeId, phase, validFrom, validUntil: null, reason: null }, request.viewer.personId, id)
    await withdrawRouteLine(trx, id)
  }
}

type Findings = { ok: false; findings: { rule: RouteRule; field: string }[] }

/** Carries what is wrong out of a transaction that must leave nothing. */
class Refused extends Error {
  readonly findings: Findings
  constructor(findings: Findings) {
    super('refused')
    this.findings = findings
  }
}

async function store(trx: Trx, { viewer }: Request, line: NewRouteLine, replaces: string | null): Promise<Findings | null> {
  await lockRecord(trx, line.recordId)
  if (await overlapsInRoute(trx, line, replaces)) return { ok: false, findings: [{ rule: 'already-in-route', field: 'vanaf' }] }
  await addRouteLine(trx, line, viewer.personId, replaces)
  return null
}

async function change(
  db: Db,
  request: Request,
  pupilId: string,
  what: string,
  work: (trx: Trx, desk: RouteDesk) => Promise<Outcome<Reason, RouteRule>>,
): Promise<Outcome<null, RouteRule>> {
  const { viewer, day, requestId } = request
  const inside = async (trx: Trx): Promise<Outcome<null, RouteRule>> => {
    const desk = await deskOf(trx, request, pupilId)
    const outcome = desk && (await work(trx, desk))
    if (!outcome?.ok) return outcome
    await logPupils(trx, viewer, { action: 'change', what, requestId }, [{ pupilId, why: outcome.value }])
    return { ok: true, value: null }
  }
  return await asPerson(db, viewer.personId, inside, day).catch((error: unknown) => {
    if (error instanceof Refused) return error.findings
    throw error
  })
}

export async function deskOf(trx: Trx, { viewer, day }: Request, pupilId: string): Promise<RouteDesk | null> {
  const place = (await loadPlaces(trx, viewer.regionId, [pupilId], day)).get(pupilId)
  if (!place) return null
  const all = await loadRecords(trx, pupilId)
  const routes = await partnerRoutes(trx, place.institutionIds, day)
  const records = all.records.flatMap((record) => {
    const where = place.records.find(({ recordId }) => recordId === record.id)
    const why = where ? whyMayRecord(viewer, 'pupil/change', place, where) : null
    return why ? [{ record, why, routes: routes.filter(({ institutionId }) => institutionId === record.institutionId) }] : []
  })
  if (records.length === 0) return null
  const ids = new Set(records.map(({ record }) => record.id))
  return { place, records, lines: all.routes.filter((line) => ids.has(line.recordId) && line.withdrawnAt === null) }
}
