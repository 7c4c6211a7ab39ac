import type { Language } from '#platform/i18n.ts'
import type { CalendarEvent } from '#platform/ics/ics.ts'
import { type CalendarData, type FreeWeeks, freeWeeks } from '../analysis/weeks/free-weeks.ts'
import { spanOf } from '../analysis/weeks/school-weeks.ts'
import { yearTimes } from '../analysis/weeks/year-times.ts'
import { type Block, WEEKDAYS } from '../design/block.ts'
import type { RouteDesign } from '../design/design.ts'
import { addDays, datesIn, mondayOf } from './school-dates.ts'
import { feedWords } from './words.ts'

/** A design as it runs for the cohort that began on 1 August of `startYear`. */
export interface FeedSubject {
  routeId: string
  design: RouteDesign
  startYear: number
}

const BYDAY = ['MO', 'TU', 'WE', 'TH', 'FR'] as const

/**
 * Blocks with weeks and weekdays as days that come back, without the holidays of the side that teaches; exams, moments and
 * exam weeks as whole weeks. What has no week is not in it.
 */
export function feedEvents(language: Language, subject: FeedSubject, data: CalendarData): CalendarEvent[] {
  const { design } = subject
  const blocks = design.blocks.flatMap((block) => blockEvent(language, subject, block, data) ?? [])
  return [...blocks, ...weekEvents(language, subject)]
}

function startOf({ design, startYear }: FeedSubject, yearId: string): number | null {
  const time = yearTimes(design.years).get(yearId)
  return time ? startYear + time.after : null
}

const uidOf = ({ routeId, startYear }: FeedSubject, kind: string, id: string): string => `${kind}.${id}.${startYear}.${routeId}@doorloop`

function blockEvent(language: Language, subject: FeedSubject, block: Block, data: CalendarData): CalendarEvent | null {
  const t = feedWords(language)
  const [span, schoolYear] = [block.weeks && spanOf(block.weeks), startOf(subject, block.year)]
  if (!span || schoolYear === null) return null
  const free = freeOf(subject.design, block, schoolYear, data)
  const all = datesIn(schoolYear, span, block.weekdays)
  const isFree = ({ place, day }: { place: number; day: number }): boolean => ((free?.byPlace.get(place)?.days ?? 0) & (1 << day)) !== 0
  const left = all.filter((one) => !isFree(one)).map(({ date }) => date)
  const [first, last] = [left[0], left.at(-1)]
  if (first === undefined || last === undefined) return null
  const except = all.flatMap((one) => (isFree(one) && one.date > first && one.date < last ? [one.date] : []))
  const days = WEEKDAYS.flatMap((one, at) => (block.weekdays.includes(one) ? [BYDAY[at] ?? ''] : []))
  return {
    uid: uidOf(subject, 'block', block.id),
    summary: block.name,
    description: [t.kind[block.kind], block.place && t.at(t.place[block.place]), free ? t.noHolidays : t.withHolidays]
      .filter(Boolean)
      .join('\n'),
    location: placeOf(subject.design, block),
    from: first,
    before: addDays(first, 1),
    repeats: { days, until: last, except },
  }
}

/** Free with the side that it is at; at a company with the side where the pupil is enrolled. */
function freeOf({ calendar, years }: RouteDesign, { place, year }: Block, schoolYear: number, data: CalendarData): FreeWeeks | null {
  const enrolled = years.find(({ id }) => id === year)?.enrolledAt
  const side = place === 'vmbo' ? 'vo' : place === 'mbo' ? 'mbo' : enrolled === 'vo' ? 'vo' : 'mbo'
  return freeWeeks(data, side, calendar[side], schoolYear)
}

/** The school's name when only one is partner on that side: where there are more, the design does not say which. */
function placeOf({ partners }: RouteDesign, { place }: Block): string | null {
  if (place === null || place === 'company') return null
  const side = partners.filter((one) => one.side === (place === 'vmbo' ? 'vo' : 'mbo'))
  return side.length === 1 ? (side[0]?.name ?? null) : null
}

function weekEvents(language: Language, subject: FeedSubject): CalendarEvent[] {
  const t = feedWords(language)
  const { exams, moments, calendar } = subject.design
  const whole = (
    kind: string,
    id: string,
    year: string | null,
    from: number | null,
    to: number | null,
    summary: string,
    description: string,
  ) => wholeWeeks(subject, { uid: uidOf(subject, kind, id), summary, description }, year, from, to)
  return [
    ...exams.flatMap(({ id, subject: name, year, week, change }) =>
      change === 'dropped' ? [] : whole('exam', id, year, week, week, t.exam(name), t.examWhy),
    ),
    ...moments.flatMap(({ id, kind, name, year, week }) => whole('moment', id, year, week, week, name, t.moment[kind])),
    ...calendar.examWeeks.flatMap(({ id, side, year, weeks }) =>
      whole('examweek', id, year, weeks.from, weeks.to, t.examWeeks(t.place[side === 'vo' ? 'vmbo' : 'mbo']), t.examWeeksWhy),
    ),
  ]
}

type Told = Pick<CalendarEvent, 'uid' | 'summary' | 'description'>

/** From the Monday of the first week to the Friday of the last. */
function wholeWeeks(subject: FeedSubject, told: Told, year: string | null, from: number | null, to: number | null): CalendarEvent[] {
  const schoolYear = year === null ? null : startOf(subject, year)
  if (schoolYear === null || from === null || to === null) return []
  const [first, last] = [mondayOf(schoolYear, from), mondayOf(schoolYear, to)]
  if (first === null || last === null || last < first) return []
  return [{ ...told, location: null, from: first, before: addDays(last, 5), repeats: null }]
}
