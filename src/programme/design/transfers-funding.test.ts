import { expect, test } from 'vitest'
import { emptyDesign } from './empty-design.ts'
import type { MoneyParty } from './money.ts'
import { planOf } from './plan-of.ts'

/** A design with one payment from one party to another. */
const paid = (from: MoneyParty, to: MoneyParty) => ({
  ...emptyDesign('Zorgroute', 'vakmanschaproute'),
  payments: [{ id: 'p1', name: 'Vijfde deel', year: null, unit: null, cents: null, quantity: null, share: 0.2, from, to }],
})

test.each([
  ['vo', 'mbo', true],
  ['mbo', 'vo', true],
  ['vo', 'vo', false],
  ['government', 'vo', false],
  ['vo', 'company', false],
] as const)('a payment from %s to %s transfers funding between the partners: %s', (from, to, expected) => {
  expect(planOf(paid(from, to)).transfersFunding).toBe(expected)
})

test('without payments no funding is transferred', () => {
  expect(planOf(emptyDesign('Zorgroute', 'vakmanschaproute')).transfersFunding).toBe(false)
})
