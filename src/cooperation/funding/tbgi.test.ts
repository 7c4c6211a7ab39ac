import { expect, test } from 'vitest'
import type { FundingLine } from './funding.ts'
import { proposeFunding, type TbgiValue, type ValuePrice } from './tbgi.ts'

const value = (more: Partial<TbgiValue> = {}): TbgiValue => ({
  ...{
    institutionId: 'roc',
    teldatum: '2025-10-01',
    niveau: 2,
    leertraject: 'bol',
    status: 'D',
    enrolments: 4,
    value: '4.8',
    withoutValue: 0,
  },
  ...more,
})
const price = (more: Partial<ValuePrice> = {}): ValuePrice => ({
  ...{ fundingYear: 2027, institutionId: null, niveau: null, cents: 500_000, source: 'brief', version: 1, ...more },
})
const propose = (values: readonly TbgiValue[], prices: readonly ValuePrice[] = [price()], holding: readonly FundingLine[] = []) =>
  proposeFunding('2025-2026', { values, prices, holding })

test('the deelnemerswaarde of one enrolment times the price', () => {
  // 4,8 ÷ 4 × € 5.000 = € 6.000
  expect(propose([value()])).toMatchObject([{ level: 'mbo-2-bol', enrolments: 4, value: '4.800000', cents: 600_000 }])
})

test.each([
  // € 50,00 × 0,0001 ÷ 1 = half a cent: up; a little less: down
  ['0.0001', 1],
  ['0.0000999999', 0],
  ['0.0001000001', 1],
])('a value of %s at € 50 is %i cents', (given, cents) =>
  expect(propose([value({ enrolments: 1, value: given })], [price({ cents: 5000 })])[0]?.cents).toBe(cents),
)

test('the price that fits best: of the school before all schools, of the niveau before all', () => {
  const all = [price({ cents: 1 }), price({ cents: 2, niveau: 2 }), price({ cents: 300, institutionId: 'roc' })]
  expect(propose([value()], all)[0]?.price?.cents).toBe(300)
  expect(propose([value()], [...all, price({ cents: 400, institutionId: 'roc', niveau: 2 })])[0]?.price?.cents).toBe(400)
  expect(propose([value({ institutionId: 'aoc' })], all)[0]?.price?.cents).toBe(2)
  expect(propose([value({ institutionId: 'aoc', niveau: 3 })], all)[0]?.price?.cents).toBe(1)
  expect(propose([value()], [price({ fundingYear: 2026 })])[0]?.price).toBeNull()
})

test.each([
  ['no price', [value()], [], 'no-price'],
  ['only February', [value({ teldatum: '2026-02-01' })], [price()], 'no-october'],
  ['no niveau', [value({ niveau: null })], [price()], 'level-unknown'],
  ['another leertraject', [value({ leertraject: 'ovo' })], [price()], 'level-unknown'],
  ['a value that is missing', [value({ withoutValue: 1 })], [price()], 'without-value'],
] as const)('with %s no amount is guessed', (_what, values, prices, finding) => {
  const [one] = propose(values, prices)
  expect(one?.cents).toBeNull()
  expect(one?.findings).toContain(finding)
})

test('what can still change, and what is not known, is said', () => {
  const [one] = propose([value({ status: 'V' }), value({ teldatum: '2026-02-01' })])
  expect(one?.findings).toEqual(['february-not-used', 'not-settled', 'paid-two-years-later', 'without-diplomas'])
  expect(one?.cents).toBe(600_000)
})

test('other years are other proposals, and niveau 1 has no leertraject in its name', () => {
  expect(propose([value({ teldatum: '2024-10-01' }), value({ teldatum: '2026-10-01' })])).toEqual([])
  expect(propose([value({ niveau: 1, leertraject: null })])[0]?.level).toBe('mbo-1')
})
