import { expect, test } from 'vitest'
import { type ListedAbsence, reportedDays, reportTotal } from './report.ts'

const NORM = { hours: 16, weeks: 4 }
const day = (on: string, hours: number | null, schoolId = 'vmbo'): ListedAbsence => ({ day: on, hours, at: null, schoolId })
const HOURS = new Map([
  ['vmbo', 5.5],
  ['mbo', null],
])

// weeks 41, 42, 45 and 45 of 2026
const DAYS = [day('2026-11-05', 4), day('2026-10-05', 6), day('2026-10-12', null), day('2026-11-02', 7)]

test('hours that nobody typed are those of a day at the school that wrote it, and said to be so', () => {
  expect(reportedDays(DAYS, HOURS).map((one) => [one.day, one.hours, one.default])).toEqual([
    ['2026-10-05', 6, false],
    ['2026-10-12', 5.5, true],
    ['2026-11-02', 7, false],
    ['2026-11-05', 4, false],
  ])
})

test('the total, the weeks it covers, and the four weeks with the most', () => {
  expect(reportTotal(reportedDays(DAYS, HOURS), NORM)).toEqual({
    ...{ days: 4, hours: 22.5, unknown: 0 },
    weeks: { from: 41, until: 45, count: 5 },
    // four weeks to 5 November begin on 9 October: 5.5 + 7 + 4
    most: { hours: 16.5, from: '2026-10-09', until: '2026-11-05' },
  })
})

test('a day of which nobody knows the hours is in no total, and counted as such', () => {
  const days = reportedDays([day('2026-11-02', null, 'mbo'), day('2026-11-03', 2, 'mbo')], HOURS)
  expect(days[0]).toMatchObject({ hours: null, default: false })
  expect(reportTotal(days, NORM)).toMatchObject({ days: 2, hours: 2, unknown: 1, weeks: { from: 45, until: 45, count: 1 } })
})

test('over the turn of the year: week 53 of 2026 and week 1 of 2027 are two', () => {
  const days = reportedDays([day('2026-12-31', 3), day('2027-01-04', 3)], HOURS)
  expect(reportTotal(days, NORM)?.weeks).toEqual({ from: 53, until: 1, count: 2 })
})

test('nothing to report', () => expect(reportTotal([], NORM)).toBeNull())
