import { expect, test } from 'vitest'
import type { RoutePlan } from '../plan.ts'
import { exam, goodPlan, to } from '../testing/plans.ts'
import { said, saidBy } from '../testing/said.ts'

const route = (change: Partial<RoutePlan> = {}): RoutePlan => goodPlan('praktijkonderwijs', change)

test('a route to work needs nothing, and no mbo partner', () => {
  expect(said(route(), 'not-allowed')).toEqual([])
  expect(said(route(), 'needs-decision')).toEqual([])
  expect(saidBy(route(), 'common/side-missing')).toBeNull()
})

test.each([1, 2] as const)('a step to mbo %i is a decision per pupil', (niveau) => {
  expect(said(route({ qualifications: [to(niveau)] }), 'needs-decision')).toEqual(['praktijkonderwijs/leads-to-work'])
})

test('has no leerweg and no exam of the vmbo', () => {
  expect(said(route({ leerwegen: ['bb'] }), 'needs-decision')).toEqual(['praktijkonderwijs/no-vmbo-exam'])
  expect(said(route({ exams: [exam('Nederlands')] }), 'needs-decision')).toEqual(['praktijkonderwijs/no-vmbo-exam'])
})

test.each([
  ['praktijkonderwijs/exit-arranged', 'exit-to-work-arranged'],
  ['praktijkonderwijs/vmbo-out-of-reach', 'vmbo-diploma-out-of-reach'],
] as const)('%s hangs on what the designers say', (rule, statement) => {
  const answered = (answer: boolean) => route({ statements: { ...route().statements, [statement]: answer } })
  expect(saidBy(answered(true), rule)).toBe('fits')
  expect(said(answered(false), 'needs-decision')).toEqual([rule])
  expect(saidBy(route({ statements: {} }), rule)).toBe('needs-decision')
})
