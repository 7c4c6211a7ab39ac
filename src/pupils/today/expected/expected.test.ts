import { describe, expect, test } from 'vitest'
import { type DesignYear, glrDesign, type RouteDesign } from '#programme/index.ts'
import type { RouteYear } from '../../route-plan/index.ts'
import { type DayException, expectedOn } from './expected.ts'
import type { Expected } from './where.ts'

// 2026-2027, region midden: autumn 17–25 October, winter 19 December – 3 January. Exam weeks of year 4: 20 and 21.
const design = glrDesign()
const known = (id: string): RouteYear => {
  const year = design.years.find((one) => one.id === id) as DesignYear
  return { known: true, year, at: design.years.indexOf(year), planned: year }
}
const on = (day: string, year: string, more: { design?: RouteDesign; exceptions?: DayException[]; companies?: string[] } = {}): Expected =>
  expectedOn({
    day,
    route: { year: known(year), design: more.design ?? design },
    exceptions: more.exceptions ?? [],
    companies: more.companies ?? [],
  })
const changed = (id: string, change: Partial<RouteDesign['blocks'][number]>): RouteDesign => ({
  ...design,
  blocks: design.blocks.map((block) => (block.id === id ? { ...block, ...change } : block)),
})

describe('the week of the plan', () => {
  test('Monday at the vmbo, Friday at the mbo', () => {
    expect(on('2026-11-23', 'v3')).toEqual({
      kind: 'at',
      places: ['vmbo'],
      because: { rule: 'blocks', blocks: ['Algemene vakken', 'Zorg en welzijn', 'Wat past bij mij'], holidaysKnown: true },
    })
    expect(on('2026-11-27', 'v3')).toMatchObject({ places: ['mbo'], because: { blocks: ['Vrijdag op het mbo'] } })
  })

  test('Friday of year 4 at the company', () => expect(on('2026-11-27', 'v4')).toMatchObject({ kind: 'at', places: ['company'] }))

  // the Friday at the mbo runs to week 18: Friday 7 May 2027 is in it, 14 May (week 19) is not
  test('a block runs until its last week', () => {
    expect(on('2027-05-07', 'v3')).toMatchObject({ kind: 'at', places: ['mbo'] })
    expect(on('2027-05-14', 'v3')).toEqual({ kind: 'free', because: { rule: 'no-lessons' } })
  })

  test('weekend is free', () => expect(on('2026-11-28', 'v3')).toEqual({ kind: 'free', because: { rule: 'weekend' } }))

  test('a day at two places has both', () => {
    const both = changed('v3-lob', { place: 'mbo', weekdays: ['mon'] })
    expect(on('2026-11-23', 'v3', { design: both })).toMatchObject({ places: ['vmbo', 'mbo'] })
  })
})

describe('holidays', () => {
  test('of the side that teaches', () => {
    expect(on('2026-10-16', 'v3')).toMatchObject({ kind: 'at' })
    expect(on('2026-10-19', 'v3')).toEqual({ kind: 'free', because: { rule: 'holiday', side: 'vo', name: 'herfst' } })
    expect(on('2026-10-23', 'v3')).toEqual({ kind: 'free', because: { rule: 'holiday', side: 'mbo', name: 'herfst' } })
    expect(on('2026-10-26', 'v3')).toMatchObject({ kind: 'at' })
  })

  test('differ by side: the mbo in noord is free a week before', () => {
    const apart = { ...design, calendar: { ...design.calendar, mbo: 'noord' as const } }
    expect(on('2026-10-16', 'v3', { design: apart })).toMatchObject({ kind: 'free', because: { side: 'mbo' } })
    expect(on('2026-10-15', 'v3', { design: apart })).toMatchObject({ kind: 'at', places: ['vmbo'] })
    expect(on('2026-10-23', 'v3', { design: apart })).toMatchObject({ kind: 'at', places: ['mbo'] })
  })

  test('that are not known are said', () => {
    const open = { ...design, calendar: { ...design.calendar, vo: null } }
    expect(on('2026-10-19', 'v3', { design: open })).toMatchObject({ kind: 'at', because: { holidaysKnown: false } })
  })

  test('in summer there is a holiday, not a day without lessons', () => {
    expect(on('2026-08-03', 'v3')).toMatchObject({ kind: 'free', because: { rule: 'holiday', name: 'zomer' } })
  })
})

test('in exam weeks of the year everybody is at the side that examines', () => {
  expect(on('2027-05-19', 'v4')).toEqual({ kind: 'at', places: ['vmbo'], because: { rule: 'exam', side: 'vo' } })
  expect(on('2027-05-19', 'v3')).toMatchObject({ because: { rule: 'blocks' } })
})

describe('a public holiday', () => {
  const companies = ['Zorg aan de Beek']
  test('is free at school and at the company', () => {
    // Friday 25 December 2026, Monday 29 March 2027, Thursday 6 May 2027
    for (const [day, name] of [
      ['2026-12-25', 'christmas-day'],
      ['2027-03-29', 'easter-monday'],
      ['2027-05-06', 'ascension-day'],
    ] as const) {
      expect(on(day, 'v3', { companies })).toEqual({ kind: 'free', because: { rule: 'public-holiday', name } })
      expect(on(day, 'v4')).toEqual({ kind: 'free', because: { rule: 'public-holiday', name } })
    }
    expect(on('2026-12-24', 'v3', { companies })).toMatchObject({ kind: 'at', places: ['company'] })
  })
  test('of who is in no route too', () =>
    expect(expectedOn({ day: '2026-12-25', route: null, exceptions: [], companies })).toMatchObject({ kind: 'free' }))
  test('unless somebody entered that day', () => {
    const exceptions: DayException[] = [{ place: 'company', reason: 'Kerst in het hotel', forGroup: true }]
    expect(on('2026-12-25', 'v3', { companies, exceptions })).toMatchObject({ kind: 'at', places: ['company'] })
  })
})

describe('a placement', () => {
  test('goes before the blocks, in holidays too: a company has none', () => {
    const companies = ['Zorg aan de Beek']
    for (const day of ['2026-11-23', '2026-10-19'])
      expect(on(day, 'v3', { companies })).toEqual({ kind: 'at', places: ['company'], because: { rule: 'placement', companies } })
  })
})

describe('what somebody entered', () => {
  const free: DayException = { place: null, reason: 'Studiedag', forGroup: false }
  const elsewhere: DayException = { place: 'mbo', reason: 'Proefdag', forGroup: true }

  test('goes before everything', () => {
    expect(on('2026-11-23', 'v3', { exceptions: [free], companies: ['X'] })).toEqual({
      kind: 'free',
      because: { rule: 'exception', reason: 'Studiedag' },
    })
    expect(on('2026-11-28', 'v3', { exceptions: [elsewhere] })).toMatchObject({ kind: 'at', places: ['mbo'] })
  })

  test('for a group goes before what is for the route', () => {
    expect(on('2026-11-23', 'v3', { exceptions: [free, elsewhere] })).toMatchObject({ kind: 'at', places: ['mbo'] })
  })
})

describe('not known is said', () => {
  const nobody = { day: '2026-11-23', exceptions: [], companies: [] }
  test('in no route', () => expect(expectedOn({ ...nobody, route: null })).toEqual({ kind: 'unknown', why: 'no-route' }))
  test('the year is not known', () => {
    const route = { year: { known: false as const, why: 'no-leerjaar' as const }, design }
    expect(expectedOn({ ...nobody, route })).toEqual({ kind: 'unknown', why: 'no-leerjaar' })
  })
  test('a year without blocks', () =>
    expect(on('2026-11-23', 'v3', { design: { ...design, blocks: [] } })).toMatchObject({ why: 'no-blocks' }))
  test('blocks without days', () => {
    const open = { ...design, blocks: design.blocks.map((block) => ({ ...block, weekdays: [] })) }
    expect(on('2026-11-23', 'v3', { design: open })).toEqual({ kind: 'unknown', why: 'no-days' })
    // in a holiday of every side it does not matter on which day they are
    expect(on('2026-10-19', 'v3', { design: open })).toMatchObject({ kind: 'free', because: { rule: 'holiday' } })
  })
  test('blocks without a place', () => {
    expect(on('2026-11-27', 'v3', { design: changed('v3-mbo', { place: null }) })).toEqual({ kind: 'unknown', why: 'no-place' })
  })
})
