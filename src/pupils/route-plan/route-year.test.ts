import { expect, test } from 'vitest'
import type { DesignYear } from '#programme/index.ts'
import { type RouteYearFacts, routeYear } from './route-year.ts'

const year = (id: string, stage: DesignYear['stage'], leerjaren: number[], weeks = 40): DesignYear => ({
  id,
  stage,
  leerjaren,
  enrolledAt: stage === 'vmbo' ? 'vo' : 'mbo',
  weeks,
  note: null,
})
const YEARS = [year('v3', 'vmbo', [3]), year('v4', 'vmbo', [4]), year('m1', 'mbo', [1]), year('m2', 'mbo', [2])]
const vo = (leerjaar: number | null) => ({ kind: 'vo' as const, leerjaar })
const mbo = (leerjaar: number | null) => ({ kind: 'mbo' as const, leerjaar })
const found = (facts: Partial<RouteYearFacts>) => {
  const { known, ...rest } = routeYear({ day: '2026-11-23', cohort: 2025, years: YEARS, enrolments: [], phases: [], ...facts })
  if (!known) return 'why' in rest ? rest.why : null
  return 'year' in rest ? [rest.year.id, rest.planned?.id ?? null] : null
}

test('the year of the leerjaar in which the pupil is enrolled, beside the year of the cohort', () => {
  expect(found({ enrolments: [vo(4)] })).toEqual(['v4', 'v4'])
})

test('a repeater stays in the same year; the plan goes on', () => {
  expect(found({ enrolments: [vo(3)] })).toEqual(['v3', 'v4'])
})

test('who goes ahead is ahead of the plan', () => {
  expect(found({ enrolments: [mbo(1)] })).toEqual(['m1', 'v4'])
})

test('after the last year of the plan there is no planned year', () => {
  expect(found({ cohort: 2022, enrolments: [mbo(2)] })).toEqual(['m2', null])
  expect(found({ cohort: 2023, enrolments: [mbo(2)] })).toEqual(['m2', 'm2'])
})

test('enrolled at both schools: the phase decides, else the plan', () => {
  const both = [vo(4), mbo(1)]
  expect(found({ enrolments: both, phases: ['VO'] })).toEqual(['v4', 'v4'])
  expect(found({ enrolments: both, phases: ['MBO'] })).toEqual(['m1', 'v4'])
  expect(found({ enrolments: both, phases: ['VO', 'MBO'] })).toEqual(['v4', 'v4'])
  expect(found({ enrolments: [vo(3), mbo(1)], phases: ['VO', 'MBO'] })).toBe('two-years')
})

test('not known is said, with the reason', () => {
  expect(found({ years: [], enrolments: [vo(3)] })).toBe('no-version')
  expect(found({ enrolments: [] })).toBe('no-enrolment')
  expect(found({ enrolments: [vo(null)] })).toBe('no-leerjaar')
  expect(found({ enrolments: [vo(2)] })).toBe('not-in-design')
})

test('without a leerjaar it is known where the stage has one year', () => {
  const years = [year('v3', 'vmbo', [3]), year('v4', 'vmbo', [4]), year('m1', 'mbo', [1])]
  expect(found({ years, cohort: 2024, enrolments: [mbo(null)] })).toEqual(['m1', 'm1'])
})

test('two years pushed together hold both leerjaren', () => {
  const years = [year('v34', 'vmbo', [3, 4]), year('m1', 'mbo', [1])]
  expect(found({ years, cohort: 2026, enrolments: [vo(3)] })).toEqual(['v34', 'v34'])
  expect(found({ years, cohort: 2026, enrolments: [vo(4)] })).toEqual(['v34', 'v34'])
})

test('of two halves of one leerjaar the one that runs', () => {
  const years = [year('v4', 'vmbo', [4]), year('m1a', 'mbo', [1], 20), year('m1b', 'mbo', [1], 20)]
  expect(found({ years, enrolments: [mbo(1)], day: '2026-11-23' })).toEqual(['m1a', 'm1a'])
  expect(found({ years, enrolments: [mbo(1)], day: '2027-04-12' })).toEqual(['m1b', 'm1b'])
})
