import { describe, expect, test } from 'vitest'
import { freeWeeks } from './free-weeks.ts'
import { OFFICIAL_HOLIDAYS, type OwnHoliday } from './holidays.ts'
import { daysBetween, isoWeekOf, schoolYearOf } from './iso-week.ts'

test.each([
  // ISO 8601: 1 January 2027 is a Friday, so it lies in week 53 of 2026; 4 January is always in week 1
  ['2027-01-01', 53, 4],
  ['2027-01-04', 1, 0],
  ['2024-12-30', 1, 0],
  ['2026-08-01', 31, 5],
  ['2028-02-29', 9, 1],
])('%s lies in ISO week %i', (date, week, day) => {
  expect(isoWeekOf(date)).toEqual({ week, day })
})

test('a day that is none is a bug; days the wrong way round are none', () => {
  expect(() => isoWeekOf('2026-13-01')).toThrow('invalid date')
  expect(daysBetween('2026-10-18', '2026-10-10')).toEqual([])
  expect(schoolYearOf('2027-07-31')).toBe(2026)
  expect(schoolYearOf('2027-08-01')).toBe(2027)
})

describe('official holidays', () => {
  const all = OFFICIAL_HOLIDAYS.flatMap(({ schoolYear, regions }) =>
    Object.entries(regions).flatMap(([region, holidays]) => holidays.map((holiday) => ({ schoolYear, region, ...holiday }))),
  )

  test.each(all)(
    '$name of $region, $schoolYear, runs from a Saturday to a Sunday in its own school year',
    ({ name, from, until, schoolYear }) => {
      expect([isoWeekOf(from).day, isoWeekOf(until).day]).toEqual([5, 6])
      expect(schoolYearOf(from)).toBe(schoolYear)
      const weeks = daysBetween(from, until).length
      // Saturday to Sunday: 9 days are one week, 16 two, 44 six
      expect(weeks).toBe(name === 'zomer' ? 44 : name === 'kerst' ? 16 : 9)
    },
  )

  test('the summer goes round: each region is last once in three years', () => {
    const last = OFFICIAL_HOLIDAYS.map(({ regions }) =>
      (['noord', 'midden', 'zuid'] as const).reduce((a, b) => ((regions[a].at(-1)?.from ?? '') > (regions[b].at(-1)?.from ?? '') ? a : b)),
    )
    expect(last).toEqual(['midden', 'midden', 'zuid', 'zuid', 'noord'])
  })
})

describe('free weeks', () => {
  const weeksOf = (own: OwnHoliday[] = [], year = 2026) => freeWeeks({ official: OFFICIAL_HOLIDAYS, own }, 'vo', 'noord', year)?.byPlace

  test('of noord 2026–2027, with the end of the summer before', () => {
    const whole = [...(weeksOf()?.values() ?? [])].filter(({ days }) => days === 31).map(({ week }) => week)
    // summer 2026 to 16 August (weeks 32, 33), herfst 42, kerst 52 and 53, voorjaar 8, mei 17, summer 28, 29, 30
    expect(whole.sort((a, b) => a - b)).toEqual([8, 17, 28, 29, 30, 32, 33, 42, 52, 53])
  })

  test('own days take the place of the official ones of that name, or come beside them', () => {
    const own: OwnHoliday[] = [
      { side: 'vo', name: 'herfst', from: '2026-10-19', until: '2026-10-23' },
      { side: 'vo', name: 'own', from: '2026-11-06', until: '2026-11-06' },
      { side: 'mbo', name: 'own', from: '2026-11-09', until: '2026-11-13' },
    ]
    const free = [...(weeksOf(own)?.values() ?? [])]
    expect(free.filter(({ name }) => name === 'herfst').map(({ week }) => week)).toEqual([43])
    expect(free.filter(({ name }) => name === 'own')).toEqual([{ week: 45, days: 0b10000, name: 'own' }])
  })

  test('of a year that nobody published are unknown, until a school gives its own', () => {
    expect(weeksOf([], 2040)).toBeUndefined()
    const own: OwnHoliday = { side: 'vo', name: 'kerst', from: '2040-12-24', until: '2040-12-28' }
    expect(weeksOf([own], 2040)?.size).toBe(1)
  })
})
