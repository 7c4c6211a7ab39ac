import { expect, test } from 'vitest'
import type { RoutePlan } from '../plan.ts'
import { goodPlan, hours, year } from '../testing/plans.ts'
import { said, saidBy } from '../testing/said.ts'

const route = (change: Partial<RoutePlan> = {}): RoutePlan => goodPlan('assistentenopleiding', change)

test('a correct design needs nothing', () => {
  expect(said(route(), 'not-allowed')).toEqual([])
  expect(said(route(), 'needs-decision')).toEqual([])
})

test.each([
  [10, 'needs-decision'],
  [20, 'fits'],
  [30, 'fits'],
])('%i weeks', (weeks, expected) => {
  const plan = route({ years: [year('v3', 'vmbo', 3, 1, { weeks })] })
  expect(saidBy(plan, 'assistentenopleiding/half-a-year-to-two')).toBe(expected)
})

test.each([
  [2, 'fits'],
  [3, 'needs-decision'],
])('%i years', (count, expected) => {
  const years = Array.from({ length: count }, (_, at) => year(`y${at}`, 'vmbo', 3, at + 1))
  expect(saidBy(route({ years }), 'assistentenopleiding/half-a-year-to-two')).toBe(expected)
})

// entree: 1,000 clock hours, of which 600 guided (NRTO)
test.each([
  [999, 600, 'needs-decision'],
  [1000, 599, 'needs-decision'],
  [1000, 600, 'fits'],
  [1001, 601, 'fits'],
])('%i clock hours, %i guided', (total, guided, expected) => {
  const plan = route({ years: [year('v3', 'vmbo', 3, 1, { hours: hours(total, guided, 0) })] })
  expect(saidBy(plan, 'assistentenopleiding/entree-hours')).toBe(expected)
})

test.each([
  ['2014-07-31', null],
  ['2014-08-01', 'fits'],
])('entree has hours of its own from 1 August 2014: %s', (startsOn, expected) => {
  expect(saidBy(route({ startsOn }), 'assistentenopleiding/entree-hours')).toBe(expected)
})

test('mbo 1 is no startkwalificatie: a way to mbo 2 is asked', () => {
  const wayBack = { described: true, monthsWithout: 0, toStartkwalificatie: false }
  expect(said(route({ wayBack }), 'needs-decision')).toEqual(['assistentenopleiding/way-on-to-mbo-2'])
})

test('assistentenopleiding/vmbo-diploma-out-of-reach hangs on what the designers say', () => {
  const statements = { ...route().statements, 'vmbo-diploma-out-of-reach': false }
  expect(said(route({ statements }), 'needs-decision')).toEqual(['assistentenopleiding/vmbo-diploma-out-of-reach'])
})
