import { expect, test } from 'vitest'
import type { RoutePlan } from '../plan.ts'
import { exam, goodPlan, year } from '../testing/plans.ts'
import { said, saidBy } from '../testing/said.ts'

const route = (change: Partial<RoutePlan> = {}): RoutePlan => goodPlan('vakcollege', change)

test('a correct design needs nothing', () => {
  expect(said(route(), 'not-allowed')).toEqual([])
  expect(said(route(), 'needs-decision')).toEqual([])
})

test('begins in vmbo 1', () => {
  expect(saidBy(route({ years: route().years.slice(1) }), 'vakcollege/from-vmbo-1')).toBe('needs-decision')
  expect(saidBy(route({ years: [] }), 'vakcollege/from-vmbo-1')).toBe('needs-decision')
})

test.each([
  [-1, 'needs-decision'],
  [0, 'fits'],
  [1, 'needs-decision'],
])('takes six years: %i more', (more, expected) => {
  const years = more < 0 ? route().years.slice(0, more) : [...route().years, ...(more > 0 ? [year('m3', 'mbo', 3, 5)] : [])]
  expect(saidBy(route({ years }), 'vakcollege/six-years')).toBe(expected)
})

test.each([
  [['PIE'], 'fits'],
  [['Z&W'], 'fits'],
  [['techniek'], 'fits'],
  [['E&O'], 'needs-decision'],
  [['PIE', 'groen'], 'needs-decision'],
  [[], 'needs-decision'],
])('of profiel %s', (profielen, expected) => {
  expect(saidBy(route({ profielen }), 'vakcollege/technology-or-care')).toBe(expected)
})

test('asks who allows a part of the exam to go', () => {
  expect(saidBy(route({ exams: [exam('wiskunde', 'dropped')] }), 'regulier/exam-whole')).toBe('needs-decision')
})
