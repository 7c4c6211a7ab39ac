import { expect, test } from 'vitest'
import type { RoutePlan } from '../plan.ts'
import { exam, goodPlan, to, year } from '../testing/plans.ts'
import { said, saidBy } from '../testing/said.ts'

const route = (change: Partial<RoutePlan> = {}): RoutePlan => goodPlan('groene-lyceum', change)

test('a correct design needs nothing', () => {
  expect(said(route(), 'not-allowed')).toEqual([])
  expect(said(route(), 'needs-decision')).toEqual([])
})

test.each([
  ['eight', -1, 'needs-decision'],
  ['nine', 0, 'fits'],
  ['ten', 1, 'needs-decision'],
])('%s years', (_, more, expected) => {
  const all = route().years
  const without = all.filter(({ id }) => id !== 'm4')
  const years = more < 0 ? without : more > 0 ? [...all, year('h2', 'hbo', 2, 8)] : all
  expect(saidBy(route({ years }), 'groene-lyceum/nine-years')).toBe(expected)
})

test('two years pushed together count once', () => {
  const pushed = route()
    .years.filter(({ id }) => id !== 'v2')
    .map((one) => (one.id === 'v1' ? { ...one, leerjaren: [1, 2] } : one))
  expect(saidBy(route({ years: [...pushed, year('h2', 'hbo', 2, 8)] }), 'groene-lyceum/nine-years')).toBe('fits')
})

test('a design that begins in vmbo 3 cannot show its nine years', () => {
  expect(saidBy(route({ years: route().years.slice(2) }), 'groene-lyceum/nine-years')).toBe('needs-decision')
})

test('ends with a bachelor', () => {
  expect(said(route({ years: route().years.slice(0, -1) }), 'needs-decision')).toEqual([
    'groene-lyceum/nine-years',
    'groene-lyceum/ends-with-bachelor',
  ])
})

test.each([
  [['groen'], 'fits'],
  [['landbouw'], 'fits'],
  [['Z&W'], 'needs-decision'],
  [[], 'needs-decision'],
])('groene-lyceum/green-profiel of %s', (profielen, expected) => {
  expect(saidBy(route({ profielen }), 'groene-lyceum/green-profiel')).toBe(expected)
})

test('leads from gl and tl to mbo 4, and asks who allows a part of the exam to go', () => {
  expect(saidBy(route({ leerwegen: ['kb'] }), 'common/leads-elsewhere')).toBe('needs-decision')
  expect(saidBy(route({ qualifications: [to(3)] }), 'common/leads-elsewhere')).toBe('needs-decision')
  expect(saidBy(route({ exams: [exam('wiskunde', 'dropped')] }), 'regulier/exam-whole')).toBe('needs-decision')
})
