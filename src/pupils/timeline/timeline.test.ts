import { describe, expect, test } from 'vitest'
import { type DesignYear, glrDesign, type RouteDesign } from '#programme/index.ts'
import type { PupilRoute } from '../route-plan/index.ts'
import { timelineOf } from './timeline.ts'

const year = (id: string, stage: 'vmbo' | 'mbo', leerjaar: number, weeks = 40): DesignYear => ({
  ...{ id, stage, leerjaren: [leerjaar], enrolledAt: stage === 'vmbo' ? 'vo' : 'mbo', weeks, note: null },
})
const YEARS = [year('v3', 'vmbo', 3), year('v4', 'vmbo', 4), year('m1', 'mbo', 1), year('m2', 'mbo', 2)]

/** In 2026-2027 in that year of the route, as planned. */
function routeIn(at: number, more: Partial<RouteDesign> = {}): Pick<PupilRoute, 'version' | 'year' | 'cohort'> {
  const design = { ...glrDesign(), years: YEARS, exams: [], moments: [], ...more }
  const found = design.years[at] as DesignYear
  return {
    cohort: 2026 - at,
    version: { id: 'version', number: 1, from: 'cohort', design },
    year: { known: true, year: found, at, planned: found },
  }
}

describe('a route of four years', () => {
  // 23 November 2026 is in ISO week 48: place 17 of 53 in the school year
  const found = timelineOf(routeIn(1), '2026-11-23')
  test('is drawn in four equal parts, the second being now', () => {
    expect(found?.segments.map(({ from, until, state }) => [from, until, state])).toEqual([
      [0, 0.25, 'done'],
      [0.25, 0.5, 'now'],
      [0.5, 0.75, 'ahead'],
      [0.75, 1, 'ahead'],
    ])
  })
  test('has today at its week', () => expect(found?.today).toBeCloseTo((1 + 17 / 53) / 4, 10))
})

test('an exam and a choice stand at their weeks; what was dropped, and what has no week, not', () => {
  const exam = { part: 'common' as const, year: 'v4' }
  const more = {
    exams: [
      { ...exam, id: 'e1', subject: 'Nederlands', change: 'kept' as const, week: 20 },
      { ...exam, id: 'e2', subject: 'Engels', change: 'dropped' as const, week: 20 },
      { ...exam, id: 'e3', subject: 'Wiskunde', change: 'moved' as const, week: null },
    ],
    moments: [
      { id: 'm1', kind: 'final-choice' as const, name: 'Definitieve keuze', year: 'v3', week: 24 },
      { id: 'm2', kind: 'test' as const, name: 'Rekentoets', year: 'v3', week: 10 },
      { id: 'm3', kind: 'diploma' as const, name: 'Mbo 2', year: 'm2', week: 26 },
    ],
  }
  // the pupil is in vmbo 4 in 2026-2027: vmbo 3 was the year before, mbo 2 is two years on
  expect(timelineOf(routeIn(1, more), '2026-11-23')?.marks).toMatchObject([
    { kind: 'choice', name: 'Definitieve keuze', schoolYear: 2025, week: 24, isPast: true },
    { kind: 'exam', name: 'Nederlands', schoolYear: 2026, week: 20, isPast: false },
    { kind: 'diploma', name: 'Mbo 2', schoolYear: 2028, week: 26, isPast: false },
  ])
})

describe('what was decided about the pace', () => {
  const exams = [{ id: 'e1', subject: 'Nederlands', part: 'common' as const, year: 'v4', change: 'kept' as const, week: 20 }]
  const moments = [{ id: 'm3', kind: 'diploma' as const, name: 'Mbo 2', year: 'm2', week: 26 }]
  const faster = { kind: 'accelerate' as const, halfYears: 1, holdsFrom: '2026-10-01' }
  const marks = (at: number, paces: Parameters<typeof timelineOf>[2], day = '2026-11-21') =>
    timelineOf(routeIn(at, { exams, moments }), day, paces)?.marks.map(({ name, schoolYear, week, isPast }) => [
      name,
      schoolYear,
      week,
      isPast,
    ])

  // Sunday 23 May 2027 less 182 days is 22 November 2026, in week 47; Sunday 1 July 2029 less 182 is 31 December 2028, in week 52
  test('moves exams and the diploma by 26 weeks a half year', () =>
    expect(marks(1, [faster])).toEqual([
      ['Nederlands', 2026, 47, false],
      ['Mbo 2', 2028, 52, false],
    ]))
  test('and what is then over, is', () => expect(marks(1, [faster], '2026-11-23')?.[0]).toEqual(['Nederlands', 2026, 47, true]))
  test('is not counted again by who is in a later year already', () => {
    const whole = { ...faster, halfYears: 2 }
    const skipped = { ...routeIn(2, { exams, moments }), cohort: 2025 }
    // Sunday 1 July 2029 less 364 days is 2 July 2028, in week 26
    expect(timelineOf(skipped, '2026-11-23', [whole])?.marks.at(-1)).toMatchObject({ schoolYear: 2027, week: 26 })
  })
  test('is nothing when something else was decided', () =>
    expect(marks(1, [{ ...faster, kind: 'change', halfYears: null }])).toEqual([
      ['Nederlands', 2026, 20, false],
      ['Mbo 2', 2028, 26, false],
    ]))
})

test('half years share one school year', () => {
  const halves = { years: [year('v3', 'vmbo', 3), year('v4', 'vmbo', 4, 20), year('m1', 'mbo', 1, 20)] }
  const segments = timelineOf(routeIn(0, halves), '2026-11-23')?.segments ?? []
  expect(segments.map(({ from, until }) => [from, until])).toEqual([
    [0, 0.5],
    // of the 48 weeks from 34 to 28 the first 24: places 3 to 26 of 53
    [(1 + 3 / 53) / 2, (1 + 27 / 53) / 2],
    [(1 + 27 / 53) / 2, (1 + 51 / 53) / 2],
  ])
})

test('nothing is drawn when the year is not known', () => {
  expect(timelineOf({ cohort: 2026, version: null, year: { known: false, why: 'no-version' } }, '2026-11-23')).toBeNull()
  expect(timelineOf({ ...routeIn(0), year: { known: false, why: 'two-years' } }, '2026-11-23')).toBeNull()
})
