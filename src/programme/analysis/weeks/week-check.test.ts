import { describe, expect, test } from 'vitest'
import type { Block } from '../../design/block.ts'
import type { RouteDesign } from '../../design/design.ts'
import { emptyDesign } from '../../design/empty-design.ts'
import { aBlock, aDesign, aYear } from '../testing/designs.ts'
import { weekCheck } from './week-check.ts'

const CALENDAR = { ...emptyDesign('x', 'dlr').calendar, vo: 'noord', mbo: 'noord', travelMinutes: 30 } as const

/** One year, vmbo 3 in 2026–2027, both sides in region noord, 30 minutes from each other. */
function found(blocks: Block[], calendar: Partial<RouteDesign['calendar']> = {}, given: Partial<RouteDesign> = {}) {
  const design = aDesign({ years: [aYear('v3')], blocks, calendar: { ...CALENDAR, ...calendar }, ...given })
  return weekCheck(design).findings.map(({ rule, field, given }) => [
    rule,
    field,
    given?.days ?? given?.weeks ?? given?.week ?? given?.schoolYears,
  ])
}

const at = (id: string, place: Block['place'], given: Partial<Block> = {}) =>
  aBlock(id, { place, weeks: { from: 36, to: 50 }, weekdays: ['wed'], ...given })

describe('fixed days', () => {
  test('at two places on one day is a clash; on other days, in other weeks or at one place it is not', () => {
    expect(found([at('a', 'vmbo'), at('b', 'mbo', { weekdays: ['tue', 'wed'] })])).toEqual([
      ['week/same-day-two-places', 'blocks/b/weekdays', 'wed'],
    ])
    expect(found([at('a', 'vmbo'), at('b', 'mbo', { weekdays: ['tue'] })])).toEqual([])
    expect(found([at('a', 'vmbo'), at('b', 'mbo', { weeks: { from: 51, to: 6 } })])).toEqual([])
    expect(found([at('a', 'vmbo'), at('b', 'mbo', { weeks: { from: 50, to: 6 } })])).toHaveLength(1)
    expect(found([at('a', 'vmbo'), at('b', 'vmbo')])).toEqual([])
    expect(found([at('a', 'vmbo'), at('b', 'mbo', { year: 'other' })])).toEqual([])
  })

  test('without weeks a block is there all year', () => {
    expect(found([at('a', 'vmbo', { weeks: null }), at('b', 'mbo')])).toHaveLength(1)
  })

  // weeks 36–50 are 15 weeks: 60 hours are 4 a day, with 30 minutes on the way 8 hours are left for 3.5 at the other place
  test.each([
    [60, 52.5, 'week/travel'],
    [60, 52.6, 'week/same-day-two-places'],
  ])('%d and %d hours with a journey of half an hour: %s', (one, other, rule) => {
    expect(found([at('a', 'vmbo', { hours: one }), at('b', 'mbo', { hours: other })])).toEqual([[rule, 'blocks/b/weekdays', 'wed']])
  })

  test('a journey that nobody knows is said', () => {
    const hours = { hours: 45 }
    expect(found([at('a', 'vmbo', hours), at('b', 'mbo', hours)], { travelMinutes: null })[0]?.[0]).toBe('week/travel-unknown')
    expect(found([at('a', 'vmbo', hours), at('b', 'company', hours)])[0]?.[0]).toBe('week/travel-unknown')
  })
})

test('weeks over the summer belong to no year', () => {
  expect(found([at('a', 'vmbo', { weeks: { from: 27, to: 36 } })])).toEqual([['week/weeks-backwards', 'blocks/a/weeks', undefined]])
})

describe('exam weeks', () => {
  const calendar = { examWeeks: [{ id: 'ce', side: 'vo', year: 'v3', weeks: { from: 19, to: 21 } } as const] }

  test('keep pupils at the side that examines', () => {
    const all = { weeks: { from: 2, to: 20 } }
    expect(
      found([at('a', 'mbo', all), at('b', 'company', { ...all, weekdays: [] }), at('c', 'vmbo', { ...all, weekdays: ['mon'] })], calendar),
    ).toEqual([
      ['week/exam-weeks', 'blocks/a/weeks', '19–20'],
      ['week/exam-weeks', 'blocks/b/weeks', '19–20'],
    ])
  })

  test('touch nothing before, after or in another year', () => {
    expect(found([at('a', 'mbo', { weeks: { from: 2, to: 18 } })], calendar)).toEqual([])
    expect(found([at('a', 'mbo', { weeks: { from: 22, to: 24 } })], calendar)).toEqual([])
    expect(
      found([at('a', 'mbo', { weeks: { from: 19, to: 19 } })], { examWeeks: calendar.examWeeks.map((one) => ({ ...one, year: 'v4' })) }),
    ).toEqual([])
  })
})

describe('holidays', () => {
  // noord 2026–2027: herfst is week 42, kerst 52 and 53, summer from week 28
  test.each([
    ['ends in it', { from: 36, to: 42 }, 'week/bpv-in-holiday', '42'],
    ['begins in it', { from: 53, to: 6 }, 'week/bpv-in-holiday', '53'],
    ['lies in the summer', { from: 28, to: 29 }, 'week/bpv-in-holiday', '28'],
  ])('a placement that %s is said', (_, weeks, rule, week) => {
    expect(found([aBlock('b', { kind: 'bpv', place: 'company', weeks })])).toEqual([[rule, 'blocks/b/weeks', week]])
  })

  test('a block with the holiday inside, or beside it, is not', () => {
    expect(found([aBlock('b', { kind: 'bpv', place: 'company', weeks: { from: 41, to: 43 } })])).toEqual([])
    expect(found([aBlock('b', { place: 'vmbo' })])).toEqual([])
  })

  test('lessons have a name of their own, and the calendar of their place', () => {
    const lessons = aBlock('b', { place: 'mbo', weeks: { from: 36, to: 42 } })
    expect(found([lessons])[0]?.[0]).toBe('week/starts-or-ends-in-holiday')
    expect(found([lessons], { mbo: 'zuid' })).toEqual([])
  })

  test('of two regions differ: the weeks in which only one side is free, where the other teaches', () => {
    const blocks = [aBlock('a', { place: 'vmbo' }), aBlock('b', { place: 'mbo' })]
    // herfst: noord 42, zuid 43; voorjaar: noord 8, zuid 7; summer: noord from 28, zuid from 30; lessons run to week 28
    expect(found(blocks, { mbo: 'zuid' })).toEqual([
      ['week/holidays-differ', 'calendar/vo', '42, 8, 28'],
      // zuid is still free to 23 August 2026 (week 34), when noord has begun on the 17th
      ['week/holidays-differ', 'calendar/mbo', '34, 43, 7'],
    ])
    expect(found([aBlock('a', { place: 'vmbo' })], { mbo: 'zuid' })).toEqual([])
  })

  test('that are not known are said, once', () => {
    const years = [aYear('v3'), aYear('v4'), aYear('m1')]
    expect(found([], {}, { years, startsOn: null })).toEqual([['week/no-start', 'startsOn', undefined]])
    expect(found([], { mbo: null }, { years })).toEqual([['week/no-region', 'calendar/mbo', undefined]])
    expect(found([], { mbo: null })).toEqual([])
    expect(found([aBlock('b', { place: 'mbo' })], { mbo: null })).toEqual([['week/no-region', 'calendar/mbo', undefined]])
    // the third year of a cohort of 2027 is 2029–2030
    const late = found([], {}, { years, startsOn: '2027-08-01' })
    expect(late).toEqual([
      ['week/no-holidays-known', 'calendar/vo', '2029–2030'],
      ['week/no-holidays-known', 'calendar/mbo', '2029–2030'],
    ])
  })

  test('half years share a school year', () => {
    const years = [aYear('v3'), aYear('v4', { weeks: 20 }), aYear('m1', { weeks: 20 }), aYear('m2')]
    expect(weekCheck(aDesign({ years })).years.map(({ schoolYear }) => schoolYear)).toEqual([2026, 2027, 2027, 2028])
  })
})

describe('teachers', () => {
  const teachers = [
    { name: 'BK', days: ['mon', 'wed'] as Block['weekdays'] },
    { name: 'open', days: [] },
  ]

  test('teach on their own days', () => {
    expect(found([at('a', 'vmbo', { teachers: ['BK', 'open'] })], { teachers })).toEqual([])
    const both = at('a', 'vmbo', { teachers: ['BK'], weekdays: ['wed', 'thu', 'fri'] })
    expect(found([both], { teachers })).toEqual([['week/teacher-not-there', 'blocks/a/teachers', 'thu,fri']])
  })

  test('who are not in the list are said, unless there is no list', () => {
    expect(found([at('a', 'vmbo', { teachers: ['XY'] })], { teachers })[0]?.[0]).toBe('week/teacher-unknown')
    expect(found([at('a', 'vmbo', { teachers: ['XY'] })])).toEqual([])
  })

  test('are at one place at a time, over all years', () => {
    const years = [aYear('v3'), aYear('v4')]
    const blocks = [at('a', 'vmbo', { teachers: ['BK'] }), at('b', 'mbo', { year: 'v4', teachers: ['BK'] })]
    expect(found(blocks, {}, { years })).toEqual([['week/teacher-two-places', 'blocks/b/teachers', 'wed']])
  })
})
