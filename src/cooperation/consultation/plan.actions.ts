import { randomUUID } from 'node:crypto'
import type { Trx } from '#platform/database/database.ts'
import type { HolidayName } from '#schools/holidays.ts'
import { schoolYearOf } from '#schools/index.ts'
import { plusDays, plusMonths } from '../day.ts'
import { isId } from '../id.ts'
import { type Act, inTurn, type NotThere, type NotYours, notThere, notYours } from '../turn.actions.ts'
import { type Blocked, mondayOf, officialHolidays } from './blocked.ts'
import { findBody } from './body.store.ts'
import type { Body } from './body.ts'
import { listBusy, listExamWeeks, listHolidayRegions, listOwnBlocked } from './calendar.store.ts'
import { insertMeeting, listMeetings } from './meeting.store.ts'
import type { Meeting } from './meeting.ts'
import { type Refused, refused, writeBody } from './on-body.actions.ts'
import { type Proposal, proposeDates } from './propose-dates.ts'
import { type PublicHoliday, publicHolidays } from './public-holidays.ts'
import { readMeeting } from './typed-meeting.ts'
import { whySeeBody, whyWriteBody } from './why-may.ts'

export interface Period {
  from: string
  until: string
}

/** From tomorrow to the end of the school year; in its last two months the next one too. */
export function usualPeriod(today: string): Period {
  const end = (day: string): string => `${schoolYearOf(day) + 1}-07-31`
  return { from: plusDays(today, 1), until: end(plusMonths(today, 2)) }
}

/** At most this many years at once. */
const MOST_MONTHS = 24

export interface SeenPlan {
  today: string
  body: Body
  period: Period
  meetings: readonly Meeting[]
  /** null: the body has no rhythm to plan by */
  proposals: readonly Proposal[] | null
  /** schools of which the holidays are not known */
  unknownHolidays: readonly string[]
  /** why days stand where they do, by day */
  blocked: readonly Blocked[]
}

/** Proposes days; nothing is planned before somebody accepts them. */
export function seePlan(
  act: Act,
  id: string,
  asked: Partial<Period>,
  nameOf: (name: HolidayName | PublicHoliday) => string,
): Promise<SeenPlan | NotThere | NotYours> {
  return inTurn<SeenPlan | NotThere | NotYours>(act, async ({ trx, today }) => {
    const body = isId(id) ? await findBody(trx, id) : null
    if (!body || !whySeeBody(act.viewer, body, today)) return notThere
    if (!whyWriteBody(act.viewer, body, today)) return notYours
    const period = periodOf(asked, today)
    const meetings = await listMeetings(trx, [id])
    const { blocked, unknownHolidays } = await blockedOf(trx, body, period, nameOf)
    const { rhythm, months, weekday, fromTime, untilTime } = body
    const hours = fromTime && untilTime ? { from: fromTime, until: untilTime } : null
    const planned = meetings.filter(({ state }) => state !== 'cancelled').map(({ plannedOn }) => plannedOn)
    const proposals = rhythm && proposeDates({ ...period, rhythm, months, weekday, hours, blocked, planned })
    return { today, body, period, meetings, proposals, unknownHolidays, blocked }
  })
}

function periodOf({ from, until }: Partial<Period>, today: string): Period {
  const usual = usualPeriod(today)
  const first = from && from > today ? from : usual.from
  const last = until && until >= first ? until : usual.until
  const most = plusMonths(first, MOST_MONTHS)
  return { from: first, until: last > most ? most : last < first ? plusMonths(first, 12) : last }
}

async function blockedOf(trx: Trx, body: Body, period: Period, nameOf: (name: HolidayName | PublicHoliday) => string) {
  const ids = body.schools.map(({ institutionId }) => institutionId)
  const regions = (await listHolidayRegions(trx)).filter(({ institutionId }) => ids.includes(institutionId))
  const official = regions.flatMap(({ institutionId, region }) => (region ? officialHolidays(institutionId, region, nameOf) : []))
  const own = (await listOwnBlocked(trx, period.from)).filter(({ institutionId }) => ids.includes(institutionId))
  const exams = await listExamWeeks(trx, ids)
  const busy = await listBusy(trx, body.id, period)
  return {
    unknownHolidays: regions.filter(({ region }) => region === null).map(({ name }) => name),
    blocked: [
      ...official,
      ...publicHolidays(period, nameOf),
      ...own,
      ...exams.flatMap((one) => examBlocks(one, period)),
      ...busy.map(({ personId, day, from, until }) => ({
        ...{ institutionId: null, kind: 'meeting' as const, name: body.members.find((one) => one.personId === personId)?.name ?? '' },
        ...{ from: day, until: day, weekday: null, hours: { from, until } },
      })),
    ],
  }
}

/** The same weeks in each school year of the period; weeks may run over New Year. */
function examBlocks(
  { institutionId, routeName, from, to }: { institutionId: string; routeName: string; from: number; to: number },
  period: Period,
): Blocked[] {
  const [first, last] = [schoolYearOf(period.from), schoolYearOf(period.until)]
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    ...{ institutionId, kind: 'design-exams' as const, name: routeName, weekday: null, hours: null },
    from: mondayOf(first + at, from),
    until: plusDays(mondayOf(first + at, to), 4),
  }))
}

/** Plans the days that were ticked, each as it was changed: `neem` holds the numbers of the rows. */
export const planMeetings = (act: Act, id: string, form: URLSearchParams): Promise<{ ok: true; many: number } | Refused> =>
  writeBody<{ ok: true; many: number }>(act, id, 'consultation/plan', async ({ trx, now, today }, body) => {
    if (body.state === 'ended') return refused('not-active')
    const rows = [...new Set(form.getAll('neem'))].slice(0, 200)
    const read = rows.map((row) => ({ row, read: readMeeting(form, { from: body.fromTime, until: body.untilTime }, `-${row}`) }))
    const mistakes = read.flatMap((one) => (one.read.ok ? [] : one.read.mistakes))
    const days = read.flatMap((one) => (one.read.ok ? [{ row: one.row, day: one.read.value.plannedOn }] : []))
    for (const [at, { row, day }] of days.entries()) {
      if (day < today) mistakes.push({ field: `dag-${row}`, mistake: 'in-past' })
      if (days.findIndex((one) => one.day === day) !== at) mistakes.push({ field: `dag-${row}`, mistake: 'twice' })
    }
    if (rows.length === 0) mistakes.push({ field: 'neem', mistake: 'missing' })
    const taken = (await listMeetings(trx, [id])).filter(({ state }) => state !== 'cancelled').map(({ plannedOn }) => plannedOn)
    for (const { row, day } of days) if (taken.includes(day)) mistakes.push({ field: `dag-${row}`, mistake: 'twice' })
    if (mistakes.length > 0) return { ok: false, mistakes }
    const who = { bodyId: id, personId: act.viewer.personId, now }
    for (const one of read) if (one.read.ok) await insertMeeting(trx, { ...who, id: randomUUID() }, one.read.value)
    return { ok: true, many: rows.length }
  })
