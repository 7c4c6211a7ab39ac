import { expect, test } from 'vitest'
import type { RoutePlan } from '../plan.ts'
import { exam, goodPlan, to, VMBO_3_4, year } from '../testing/plans.ts'
import { said, saidBy } from '../testing/said.ts'

const route = (change: Partial<RoutePlan> = {}): RoutePlan => goodPlan('leerwerktraject', change)

test('a correct design needs nothing', () => {
  expect(said(route(), 'not-allowed')).toEqual([])
  expect(said(route(), 'needs-decision')).toEqual([])
})

test.each([
  ['2003-07-31', 'needs-decision'],
  ['2003-08-01', 'fits'],
])('exists from 2003; a report forbids nothing: %s', (startsOn, expected) => {
  expect(saidBy(route({ startsOn }), 'common/scheme-in-force')).toBe(expected)
})

test.each([
  ['leerwerktraject/regular-programme-out-of-reach', 'regular-programme-out-of-reach'],
  ['leerwerktraject/within-sector', 'related-domain'],
] as const)('%s hangs on what the designers say', (rule, statement) => {
  const answered = (answer: boolean) => route({ statements: { ...route().statements, [statement]: answer } })
  expect(saidBy(answered(true), rule)).toBe('fits')
  expect(said(answered(false), 'needs-decision')).toEqual([rule])
  expect(saidBy(route({ statements: {} }), rule)).toBe('needs-decision')
})

test.each([
  [1, 'needs-decision'],
  [2, 'fits'],
  [3, 'needs-decision'],
])('two years of vmbo and %i of mbo', (count, expected) => {
  const years = [...VMBO_3_4, ...Array.from({ length: count }, (_, at) => year(`m${at}`, 'mbo', at + 1, at + 3))]
  expect(saidBy(route({ years }), 'leerwerktraject/two-and-two-years')).toBe(expected)
})

test('which exam goes with it must be looked up when a part is dropped', () => {
  expect(saidBy(route({ exams: [exam('wiskunde', 'dropped')] }), 'leerwerktraject/which-exam')).toBe('needs-decision')
  expect(saidBy(route({ exams: [] }), 'leerwerktraject/which-exam')).toBe('needs-decision')
  expect(saidBy(route(), 'leerwerktraject/which-exam')).toBe('fits')
})

test.each([
  ['agreement', 'fits'],
  ['internal', 'fits'],
  ['none', 'needs-decision'],
  [null, 'needs-decision'],
] as const)('with agreement %s', (kind, expected) => {
  expect(saidBy(route({ agreement: { kind, clauses: [] } }), 'leerwerktraject/own-agreement')).toBe(expected)
})

test('leads only from bb to mbo 2', () => {
  expect(saidBy(route({ leerwegen: ['kb'] }), 'common/leads-elsewhere')).toBe('needs-decision')
  expect(saidBy(route({ qualifications: [to(3)] }), 'common/leads-elsewhere')).toBe('needs-decision')
})
