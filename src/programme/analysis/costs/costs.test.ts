import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RouteDesign } from '../../design/design.ts'
import { type Cost, MONEY_PARTIES, MONEY_UNITS, type Payment } from '../../design/money.ts'
import { aCost, aDesign, aPayment } from '../testing/designs.ts'
import { amountOf } from './amount.ts'
import { breakEven, pupilsOf } from './break-even.ts'
import { costs } from './costs.ts'

/** Vmbo 3 and 4 enrolled at the vo, mbo 1 and 2 at the mbo. */
const money = (given: Partial<Pick<RouteDesign, 'costs' | 'payments' | 'funding'>>) => aDesign(given)
const of = (party: string, ...[design, pupils, options]: Parameters<typeof costs>) =>
  costs(design, pupils, options).parties.find((one) => one.party === party)

describe('amounts', () => {
  test.each([
    [100, 3, 0.2, 60],
    [1, 1, 0.5, 1],
    [-1, 1, 0.5, -1],
    [1, 1, 0.499999, 0],
    [900_000_000, 10_000, 5000, 45_000_000_000_000_000],
  ])('%d cents × %d × %d = %d, whole', (cents, times, quantity, amount) => {
    expect(amountOf(cents, times, quantity)).toBe(amount)
  })
})

describe('a line counts', () => {
  // 20 pupils in four years, two groups of at most 12; a line of € 10
  test.each<[Cost['unit'], Partial<Cost>, number]>([
    ['once', {}, 1000],
    ['once', { quantity: 2 }, 2000],
    ['year', {}, 4000],
    ['year', { year: 'v3' }, 1000],
    ['group-year', {}, 8000],
    ['pupil-year', {}, 80_000],
    ['pupil-year', { year: 'm1', quantity: 0.5 }, 10_000],
    ['hour', { quantity: 120 }, 480_000],
    ['hour', { quantity: 120, year: 'v4' }, 120_000],
    ['diploma', {}, 20_000],
  ])('%s %j as %d cents', (unit, given, cents) => {
    expect(costs(money({ costs: [aCost('c', { unit, cents: 1000, ...given })] }), 20, { groupSize: 12 }).total).toBe(cents)
  })

  test.each([
    [0, 0],
    [12, 1],
    [13, 2],
  ])('%d pupils as %d groups of twelve', (pupils, groups) => {
    const design = money({ costs: [aCost('c', { unit: 'group-year', cents: 1, year: 'v3' })] })
    expect(costs(design, pupils, { groupSize: 12 }).total).toBe(groups)
  })

  test('diplomas by those who are left in the last year', () => {
    const design = money({ payments: [aPayment('bonus', { from: 'government', to: 'mbo', unit: 'diploma', cents: 850_000 })] })
    expect(of('mbo', design, { v3: 20, v4: 12, m1: 6, m2: 2 })?.receives).toBe(1_700_000)
  })
})

test('the TOT-route: a fifth of the funding in vmbo 3, four fifths in vmbo 4', () => {
  // € 7,500.05 a pupil, 21 pupils: a fifth is 3,150,021 cents, four fifths 12,600,084; whole
  const payments = [aPayment('third', { year: 'v3', share: 0.2 }), aPayment('fourth', { year: 'v4', share: 0.8 })]
  const { flows, parties } = costs(money({ payments, funding: { vo: 750_005, mbo: null } }), 21)
  expect(flows).toContainEqual({ line: 'third', from: 'vo', to: 'mbo', cents: 3_150_021 })
  expect(flows).toContainEqual({ line: 'fourth', from: 'vo', to: 'mbo', cents: 12_600_084 })
  // two years of funding come in, one goes out
  expect(parties.find(({ party }) => party === 'vo')).toMatchObject({ funding: 31_500_210, pays: 15_750_105, balance: 15_750_105 })
})

test('Het Element: teachers of the mbo at € 50 an hour, 120 hours for placement coaches', () => {
  const payments = [
    aPayment('lessons', { unit: 'hour', cents: 50_00, quantity: 400, year: 'v4' }),
    aPayment('coaches', { unit: 'hour', cents: 50_00, quantity: 120, year: 'v4' }),
  ]
  // 520 hours are € 26,000
  expect(of('mbo', money({ payments }), 20)).toMatchObject({ receives: 26_000_00, balance: 26_000_00 })
})

test('per pupil is what the route costs for each who starts', () => {
  const design = money({ costs: [aCost('a', { unit: 'once', cents: 100 }), aCost('b', { unit: 'once', cents: 100, party: 'mbo' })] })
  expect(costs(design, 3).perPupil).toBe(67)
  expect(costs(design, 0).perPupil).toBeNull()
})

test('lines that are not complete are told, and counted nowhere', () => {
  const design = money({
    costs: [aCost('u', { unit: null }), aCost('c', { cents: null }), aCost('y', { year: 'gone' })],
    payments: [aPayment('p'), aPayment('s', { share: 0.2 }), aPayment('r', { share: 0.2, from: 'region' })],
  })
  const { open, total, findings } = costs(design, 10)
  expect(open.map(({ id, missing }) => [id, missing])).toEqual([
    ['u', 'unit'],
    ['c', 'cents'],
    ['y', 'year'],
    ['p', 'cents'],
    ['s', 'funding'],
    ['r', 'funding'],
  ])
  expect(total).toBe(0)
  expect(findings.map(({ field }) => field)).toContain('payments/s/share')
})

test('a school that is short is a finding, a giver is not', () => {
  const design = money({
    costs: [aCost('c', { unit: 'once', cents: 500 })],
    payments: [aPayment('p', { from: 'province', to: 'vo', unit: 'once', cents: 499 })],
  })
  expect(costs(design, 1).findings).toEqual([
    { rule: 'costs/short', severity: 'needs-decision', field: 'payments', given: { party: 'vo', cents: 1 } },
  ])
})

test('half a pupil is a bug', () => {
  expect(() => costs(money({}), 1.5)).toThrow('invalid number of pupils: 1.5')
})

const anyYear = fc.constantFrom(null, 'v3', 'v4', 'm1', 'm2')
const anyLine = {
  name: fc.constant('x'),
  year: anyYear,
  unit: fc.constantFrom(...MONEY_UNITS),
  cents: fc.integer({ min: 0, max: 100_000_000 }),
  quantity: fc.option(fc.double({ min: 0, max: 5000, noNaN: true })),
}
const anyCost: fc.Arbitrary<Cost> = fc.record({ id: fc.uuid(), ...anyLine, party: fc.constantFrom(...MONEY_PARTIES) })
const anyPayment: fc.Arbitrary<Payment> = fc.record({
  id: fc.uuid(),
  ...anyLine,
  from: fc.constantFrom(...MONEY_PARTIES),
  to: fc.constantFrom(...MONEY_PARTIES),
  share: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
})
const anyMoney = fc.record({
  costs: fc.array(anyCost, { maxLength: 6 }),
  payments: fc.array(anyPayment, { maxLength: 6 }),
  funding: fc.record({ vo: fc.option(fc.nat(2_000_000)), mbo: fc.option(fc.nat(2_000_000)) }),
})

describe('laws', () => {
  test('every payment balances: together the parties are short by exactly what the route costs', () => {
    fc.assert(
      fc.property(anyMoney, fc.nat(60), fc.option(fc.integer({ min: 1, max: 30 })), (given, pupils, groupSize) => {
        const { parties, total, flows } = costs(money(given), pupils, { groupSize })
        expect(parties.reduce((sum, { balance }) => sum + balance, 0) + total).toBe(0)
        expect(parties.reduce((sum, { pays, receives }) => sum + pays - receives, 0)).toBe(0)
        expect(flows.every(({ cents }) => Number.isInteger(cents) && cents >= 0)).toBe(true)
      }),
    )
  })

  test('the order of lines does not matter', () => {
    fc.assert(
      fc.property(anyMoney, fc.nat(40), (given, pupils) => {
        const turned = { ...given, costs: given.costs.toReversed(), payments: given.payments.toReversed() }
        expect(costs(money(turned), pupils).parties).toEqual(costs(money(given), pupils).parties)
      }),
    )
  })

  test('the same number in every year is the same as that number for each', () => {
    fc.assert(
      fc.property(anyMoney, fc.nat(40), (given, n) => {
        expect(costs(money(given), { v3: n, v4: n, m1: n, m2: n })).toEqual(costs(money(given), n))
      }),
    )
  })

  test('from the break-even number on nobody is short, and with one pupil less it is', () => {
    fc.assert(
      fc.property(anyMoney, fc.option(fc.integer({ min: 1, max: 30 })), (given, groupSize) => {
        const design = money(given)
        const balance = (party: string, n: number) => of(party, design, n, { groupSize })?.balance ?? 0
        for (const { party, from } of breakEven(design, { groupSize, most: 40 })) {
          const numbers = Array.from({ length: 40 }, (_, at) => at + 1)
          const isShort = numbers.map((n) => balance(party, n) < 0)
          expect(from).toBe(isShort[39] ? null : isShort.lastIndexOf(true) + 2)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('break-even', () => {
  // a teacher of € 30,000 in vmbo 3 against € 1,500 a pupil: 20 pupils pay for one
  const teacher = aCost('teacher', { year: 'v3', cents: 30_000_00, unit: 'group-year' })
  const design = money({ costs: [teacher], payments: [aPayment('p', { from: 'region', to: 'vo', year: 'v3', cents: 1_500_00 })] })
  const fromOf = (...args: Parameters<typeof breakEven>) => breakEven(...args).find(({ party }) => party === 'vo')?.from

  test('is the number at which one more pays for it', () => {
    expect(fromOf(design)).toBe(20)
    expect(of('vo', design, 20)?.balance).toBe(0)
    expect(of('vo', design, 19)?.balance).toBe(-1_500_00)
  })

  test('looks beyond the next group', () => {
    // groups of 24: 25 pupils need two teachers, € 60,000, and bring € 37,500; 40 pay for two, 49 need three; 60 pay for three,
    // 73 need four; 80 pay for four, 97 need five; 100 pay for five, 121 need six and bring 181,500: from 100 always enough
    expect(fromOf(design, { groupSize: 24 })).toBe(100)
  })

  test('is said not to be there when every pupil costs more than comes in', () => {
    const dear = money({
      costs: [aCost('c', { unit: 'pupil-year', cents: 2 })],
      payments: [aPayment('p', { from: 'region', to: 'vo', cents: 1 })],
    })
    expect(fromOf(dear)).toBeNull()
  })

  test('counts those who are left, when some leave', () => {
    const last = money({ ...design, payments: [aPayment('p', { from: 'region', to: 'vo', year: 'v4', cents: 1_500_00 })] })
    // half of the starters are in vmbo 4: 20 of 39 (19.5 is rounded), 19 of 38
    expect(fromOf(last, { retention: [1, 0.5, 0, 0] })).toBe(39)
    expect(pupilsOf(last, 39, { retention: [1, 0.5] })).toEqual({ v3: 39, v4: 20, m1: 0, m2: 0 })
  })
})
