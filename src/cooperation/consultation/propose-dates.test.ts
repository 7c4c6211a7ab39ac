import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plusDays } from '../day.ts'
import { type Blocked, clashesOn, mondayOf, officialHolidays, weekdayOf } from './blocked.ts'
import { proposeDates, type Wanted } from './propose-dates.ts'

const block = (from: string, until: string, more: Partial<Blocked> = {}): Blocked => ({
  ...{ institutionId: 's', kind: 'holiday', name: 'Vrij', from, until, weekday: null, hours: null },
  ...more,
})
const wanted = (more: Partial<Wanted> = {}): Wanted => ({
  ...{ from: '2026-09-01', until: '2026-12-31', rhythm: { every: 2, unit: 'month' }, months: [] },
  ...{ weekday: 2, hours: { from: '15:00', until: '17:00' }, blocked: [], planned: [] },
  ...more,
})
const daysOf = (more: Partial<Wanted> = {}) => proposeDates(wanted(more)).map(({ day }) => day)

describe('the rhythm', () => {
  // 1 September 2026 is a Tuesday, 1 November a Sunday: the Tuesday after it is the third
  test('every two months on a Tuesday', () => expect(daysOf()).toEqual(['2026-09-01', '2026-11-03']))
  test('every three weeks', () =>
    expect(daysOf({ rhythm: { every: 3, unit: 'week' }, until: '2026-10-13' })).toEqual(['2026-09-01', '2026-09-22', '2026-10-13']))
  test('the last day counts, the day after it does not', () => {
    expect(daysOf({ until: '2026-11-03' })).toEqual(['2026-09-01', '2026-11-03'])
    expect(daysOf({ until: '2026-11-02' })).toEqual(['2026-09-01'])
  })
  // the 22 Tuesdays of May … September would be more; in May and June 2027 there are nine: the middle one is 1 June
  test('once a year, in May or June', () =>
    expect(daysOf({ rhythm: { every: 1, unit: 'per-year' }, months: [5, 6], from: '2026-08-01', until: '2027-07-31' })).toEqual([
      '2027-06-01',
    ]))
  // Monday 31 August to Friday 4 September: five days; the middles of two halves are the second and the fourth
  test('twice in a week, on any weekday', () =>
    expect(daysOf({ rhythm: { every: 2, unit: 'per-year' }, weekday: null, from: '2026-08-31', until: '2026-09-06' })).toEqual([
      '2026-09-01',
      '2026-09-03',
    ]))
  test('not more often than there are days', () =>
    expect(daysOf({ rhythm: { every: 9, unit: 'per-year' }, from: '2026-09-01', until: '2026-09-14' })).toEqual([
      '2026-09-01',
      '2026-09-08',
    ]))
  test('a period without days has none', () => expect(daysOf({ until: '2026-08-31' })).toEqual([]))
})

describe('a day that is not free', () => {
  test('moves to the same weekday after it, and says why', () => {
    const autumn = block('2026-09-01', '2026-09-07')
    expect(proposeDates(wanted({ blocked: [autumn] }))[0]).toEqual({ wanted: '2026-09-01', day: '2026-09-08', because: [autumn] })
  })
  test('or before it, when that is nearer', () =>
    expect(daysOf({ blocked: [block('2026-11-03', '2026-11-16')] })).toEqual(['2026-09-01', '2026-10-27']))
  test('the last day of a holiday is free nowhere, the day after it is', () => {
    expect(daysOf({ blocked: [block('2026-08-31', '2026-09-01')] })[0]).toBe('2026-09-08')
    expect(daysOf({ blocked: [block('2026-08-31', '2026-08-31')] })[0]).toBe('2026-09-01')
  })
  test('stays without a day when all are blocked before the next is due', () =>
    expect(proposeDates(wanted({ until: '2026-10-31', blocked: [block('2026-08-01', '2026-10-31')] }))).toMatchObject([{ day: null }]))
  test('hours that touch do not clash, hours that overlap a minute do', () => {
    const until = (time: string) => block('2026-09-01', '2026-12-31', { weekday: 2, hours: { from: '13:00', until: time } })
    expect(daysOf({ blocked: [until('15:00')] })[0]).toBe('2026-09-01')
    expect(daysOf({ blocked: [until('15:01')] })[0]).toBeNull()
    const after = block('2026-09-01', '2026-09-01', { hours: { from: '17:00', until: '18:00' } })
    expect(daysOf({ blocked: [after] })[0]).toBe('2026-09-01')
  })
  test('a blocked morning of another weekday blocks nothing', () =>
    expect(daysOf({ blocked: [block('2026-08-01', '2027-07-31', { weekday: 3 })] })).toEqual(['2026-09-01', '2026-11-03']))
})

test('what is planned already is not proposed again, and takes one turn', () => {
  expect(daysOf({ planned: ['2026-09-15'] })).toEqual(['2026-11-03'])
  expect(daysOf({ planned: ['2026-09-01', '2026-11-03'] })).toEqual([])
  // 28 days is more than half of two months: another turn
  expect(daysOf({ planned: ['2026-09-29'] })).toHaveLength(2)
})

test('no two on one day, none on a blocked day, all on the weekday', () => {
  const day = fc.integer({ min: 0, max: 300 }).map((at) => plusDays('2026-09-01', at))
  const period = fc.tuple(day, fc.integer({ min: 0, max: 30 })).map(([from, long]) => block(from, plusDays(from, long)))
  fc.assert(
    fc.property(
      fc.array(period, { maxLength: 6 }),
      fc.integer({ min: 1, max: 8 }),
      fc.constantFrom('week', 'month', 'per-year'),
      (blocked, every, unit) => {
        const asked = wanted({ blocked, rhythm: { every, unit: unit as 'week' }, until: '2027-06-30' })
        const days = proposeDates(asked).flatMap((one) => one.day ?? [])
        expect(new Set(days).size).toBe(days.length)
        for (const one of days) expect([weekdayOf(one), clashesOn(blocked, one, asked.hours)]).toEqual([2, []])
      },
    ),
  )
})

describe('calendars', () => {
  // by the ministry: herfstvakantie 2026 is 10 to 18 October in noord, 17 to 25 October in zuid
  test.each([
    ['2026-10-09', 'noord', 0],
    ['2026-10-10', 'noord', 1],
    ['2026-10-18', 'noord', 1],
    ['2026-10-19', 'noord', 0],
    ['2026-10-19', 'zuid', 1],
  ] as const)('%s in %s: %i', (day, region, many) => expect(clashesOn(officialHolidays('s', region, String), day, null)).toHaveLength(many))
  // by a calendar on paper
  test.each([
    [2026, 36, '2026-08-31'],
    [2026, 53, '2026-12-28'],
    [2026, 1, '2027-01-04'],
    [2025, 1, '2025-12-29'],
    [2026, 20, '2027-05-17'],
  ])('in %i-… week %i begins on %s', (year, week, monday) => expect(mondayOf(year, week)).toBe(monday))
})
