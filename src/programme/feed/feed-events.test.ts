import { describe, expect, test } from 'vitest'
import { calendarFile } from '#platform/ics/ics.ts'
import { readCalendar } from '#platform/ics/testing/read-ics.ts'
import type { RouteDesign } from '../design/design.ts'
import { emptyDesign } from '../design/empty-design.ts'
import { newBlock, newExam, newMoment, newYear } from '../design/new-parts.ts'
import { glrDesign } from '../testing/designs.ts'
import { calendarOf } from './calendar-of.ts'
import { type RunningCohort, runningCohort } from './cohort.ts'
import { mondayOf } from './school-dates.ts'

const ROUTE = { id: '11111111-1111-4111-8111-111111111111', name: 'Zorg' }
const cohort = (design: RouteDesign, startYear = 2026): RunningCohort => ({
  ...{ startYear, versionId: 'v', number: 1, changedAt: new Date('2026-06-01T10:00:00Z'), design },
})
const read = (design: RouteDesign, startYear?: number) =>
  readCalendar(calendarFile(calendarOf('nl', ROUTE, cohort(design, startYear)))).events
const named = (design: RouteDesign, summary: string) => read(design).find((one) => one.summary === summary)

// by a calendar on paper: week 1 of 2027 begins on Monday 4 January, week 53 of 2026 on 28 December; 2025 has no week 53
test.each([
  [2026, 36, '2026-08-31'],
  [2026, 53, '2026-12-28'],
  [2026, 1, '2027-01-04'],
  [2025, 1, '2025-12-29'],
  [2025, 53, null],
  [2025, 27, '2026-06-29'],
])('in the school year %i week %i begins on %s', (year, week, monday) => expect(mondayOf(year, week)).toBe(monday))

describe('blocks', () => {
  const withBlock = (weeks: { from: number; to: number }, region: 'midden' | null): RouteDesign => ({
    ...emptyDesign('Zorg', 'glr'),
    years: [newYear('y', 'vmbo', [3], { enrolledAt: 'vo' })],
    calendar: { ...emptyDesign('', 'glr').calendar, vo: region },
    blocks: [newBlock('b', 'Zorgles', 'y', 'beroepsgericht', { weeks, weekdays: ['mon', 'fri'], place: 'vmbo' })],
  })

  // herfstvakantie midden 2026: 17 to 25 October, so Monday 19 and Friday 23 are free
  test('come back each week, not in the holidays', () => {
    expect(named(withBlock({ from: 41, to: 44 }, 'midden'), 'Zorgles')?.days).toEqual([
      ...['2026-10-05', '2026-10-09', '2026-10-12', '2026-10-16'],
      ...['2026-10-26', '2026-10-30'],
    ])
  })

  test('begin and end on a day that is not free', () => {
    expect(named(withBlock({ from: 43, to: 44 }, 'midden'), 'Zorgles')?.days).toEqual(['2026-10-26', '2026-10-30'])
    expect(read(withBlock({ from: 43, to: 43 }, 'midden'))).toEqual([])
  })

  test('of a school whose holidays are not known keep all days, and say so', () => {
    const found = named(withBlock({ from: 43, to: 43 }, null), 'Zorgles')
    expect(found?.days).toEqual(['2026-10-19', '2026-10-23'])
    expect(found?.description).toContain('staan niet in het ontwerp')
  })

  test('run over New Year', () => {
    expect(named(withBlock({ from: 52, to: 2 }, null), 'Zorgles')?.days).toEqual([
      ...['2026-12-21', '2026-12-25', '2026-12-28', '2027-01-01'],
      ...['2027-01-04', '2027-01-08', '2027-01-11', '2027-01-15'],
    ])
  })
})

describe('weeks', () => {
  // the second year of cohort 2026 is 2027-2028: week 20 of 2028 is 15 to 19 May
  test('exams and exam weeks are the weekdays of their week, in the year of the cohort', () => {
    const may = ['2028-05-15', '2028-05-16', '2028-05-17', '2028-05-18', '2028-05-19']
    expect(named(glrDesign(), 'Examen Nederlands')?.days).toEqual(may)
    expect(named(glrDesign(), 'Examenweek vmbo')?.days.slice(0, 5)).toEqual(may)
    expect(named(glrDesign(), 'Examenweek vmbo')?.days.at(-1)).toBe('2028-05-26')
  })

  test('what falls away or has no week is not in it', () => {
    const design = {
      ...glrDesign(),
      exams: [newExam('a', 'Biologie', 'sector', { change: 'kept', year: 'v4' })],
      moments: [newMoment('m', 'test', 'Toets', 'v3')],
    }
    expect(named(glrDesign(), 'Examen Biologie')).toBeUndefined()
    expect([named(design, 'Examen Biologie'), named(design, 'Toets')]).toEqual([undefined, undefined])
  })
})

test('each event keeps its own name from reading to reading, another cohort has others', () => {
  const uids = (startYear: number): string[] => read(glrDesign(), startYear).map(({ uid }) => uid)
  expect(uids(2026)).toEqual(uids(2026))
  expect(new Set([...uids(2026), ...uids(2027)]).size).toBe(2 * uids(2026).length)
})

test('names are given as they are typed, and a school when there is one', () => {
  const hostile = 'Les; "A"\r\nEND:VEVENT, \\n'
  const [first, ...rest] = glrDesign().blocks
  if (!first) throw new Error('no block')
  const found = read({ ...glrDesign(), blocks: [{ ...first, name: hostile }, ...rest] })[0]
  expect(found).toMatchObject({ summary: hostile.replace('\r\n', '\n'), location: 'Lindecollege' })
})

// three years: the cohort of 2024 is in the route until July 2027
test.each([
  ['2026-11-24', 2024],
  ['2027-07-31', 2024],
  ['2027-08-01', 2026],
  ['2035-01-01', 2026],
])('on %s the calendar is that of cohort %i', (today, startYear) => {
  expect(runningCohort([cohort(glrDesign(), 2026), cohort(glrDesign(), 2024)], today)?.startYear).toBe(startYear)
})

test('without a cohort the calendar is empty and whole', () => {
  const text = calendarFile(calendarOf('nl', ROUTE, runningCohort([], '2026-11-24')))
  expect(readCalendar(text)).toEqual({ name: 'Zorg', events: [] })
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
})
