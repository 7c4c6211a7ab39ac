import { isoWeekOf, type Place, type RouteDesign, spanOf } from '#programme/index.ts'
import type { RouteYear } from '../../route-plan/index.ts'
import { fromBlocks } from './from-blocks.ts'
import { publicHolidayOn } from './public-holiday.ts'
import { covers, holidayOn, sideOf } from './side.ts'
import type { Expected } from './where.ts'

/** A day that goes otherwise than the plan says; `place` null is free. */
export interface DayException {
  place: Place | null
  reason: string
  /** entered for a group: that comes before what is entered for a route */
  forGroup: boolean
}

export interface ExpectedFacts {
  day: string
  /** null: in no route on the day */
  route: { year: RouteYear; design: RouteDesign | null } | null
  /** the last entered first */
  exceptions: readonly DayException[]
  /** companies at which a placement has the pupil work on this day */
  companies: readonly string[]
}

/**
 * What somebody entered for this day comes first: a company that works at Christmas is entered as that. Then the public
 * holidays, of schools and companies alike; the days of a placement (a company has no school holidays); the exam weeks of the
 * year; and last the blocks of the year in the design.
 */
export function expectedOn({ day, route, exceptions, companies }: ExpectedFacts): Expected {
  const { week, day: weekday } = isoWeekOf(day)
  const entered = exceptions.find(({ forGroup }) => forGroup) ?? exceptions[0]
  if (entered) return fromException(entered)
  const publicHoliday = publicHolidayOn(day)
  if (publicHoliday) return { kind: 'free', because: { rule: 'public-holiday', name: publicHoliday } }
  if (companies.length > 0) return { kind: 'at', places: ['company'], because: { rule: 'placement', companies } }
  if (weekday > 4) return { kind: 'free', because: { rule: 'weekend' } }
  if (!route) return { kind: 'unknown', why: 'no-route' }
  if (!route.year.known) return { kind: 'unknown', why: route.year.why }
  if (!route.design) return { kind: 'unknown', why: 'no-version' }
  const { design, year } = { design: route.design, year: route.year.year }
  const exam = design.calendar.examWeeks.find((one) => one.year === year.id && covers(spanOf(one.weeks), week))
  if (exam && holidayOn(design, exam.side, day).name === null)
    return { kind: 'at', places: [sideOf.place(exam.side)], because: { rule: 'exam', side: exam.side } }
  return fromBlocks({ design, year, week, weekday, day })
}

const fromException = ({ place, reason }: DayException): Expected =>
  place === null
    ? { kind: 'free', because: { rule: 'exception', reason } }
    : { kind: 'at', places: [place], because: { rule: 'exception', reason } }
