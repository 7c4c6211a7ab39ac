import { describe, expect, test } from 'vitest'
import { convert, type Made, type ResultRule, readBands } from './convert.ts'
import { heldState } from './held.ts'

const rule: ResultRule = {
  ...{ id: 'r1', routeId: 'route', madeAt: 'roc', to: 'roc', part: { kind: 'unit', id: 'u1' }, toPart: 'B1-K1' },
  bands: [
    { from: 8, as: 'goed' },
    { from: 5.5, as: 'voldoende' },
  ],
  ...{ validFrom: '2026-08-01', validUntil: '2026-12-31' },
}
const made = (more: Partial<Made> = {}): Made => ({
  ...{ routeId: 'route', madeAt: 'roc', part: { kind: 'unit', id: 'u1' }, outcome: 'passed', mark: 8, on: '2026-10-01' },
  ...more,
})
const text = (one: Made, rules = [rule]) => {
  const converted = convert(one, 'roc', rules)
  return converted.ok ? `${converted.toPart}: ${converted.writtenAs}` : converted.why
}

describe('a mark becomes what the rule says', () => {
  test.each([
    [8, 'B1-K1: goed'],
    [7.9, 'B1-K1: voldoende'],
    [5.5, 'B1-K1: voldoende'],
    [5.4, 'below-lowest-band'],
    [null, 'no-mark'],
  ])('%s: %s', (mark, expected) => expect(text(made({ mark }))).toBe(expected))

  test('without bands the mark goes along as it is, and without a mark the outcome', () => {
    expect(text(made({ mark: 7.5 }), [{ ...rule, bands: [] }])).toBe('B1-K1: 7,5')
    expect(text(made({ mark: null }), [{ ...rule, bands: [] }])).toBe('B1-K1: passed')
    expect(text(made({ outcome: 'exempt', mark: null }))).toBe('B1-K1: exempt')
  })
  test('by the rule of the day on which it was made, both ends included', () => {
    expect(text(made({ on: '2026-07-31' }))).toBe('no-rule')
    expect(text(made({ on: '2026-08-01' }))).toBe('B1-K1: goed')
    expect(text(made({ on: '2026-12-31' }))).toBe('B1-K1: goed')
    expect(text(made({ on: '2027-01-01' }))).toBe('no-rule')
  })
  test('of another part, school or route there is none', () => {
    expect(text(made({ part: { kind: 'unit', id: 'u2' } }))).toBe('no-rule')
    expect(text(made({ madeAt: 'vmbo' }))).toBe('no-rule')
    expect(text(made({ routeId: 'other' }))).toBe('no-rule')
  })
})

describe('a result that another school made', () => {
  const facts = { ...made(), id: 'x', institutionId: 'vmbo' }
  test('waits until the pupil is enrolled there, and is ready then', () => {
    expect(heldState(facts, 'roc', new Set(['vmbo']), [rule])).toEqual({ state: 'waits' })
    expect(heldState(facts, 'roc', new Set(['vmbo', 'roc']), [rule])?.state).toBe('ready')
    expect(heldState(facts, 'roc', new Set(['roc']), [])).toEqual({ state: 'no-rule', why: 'no-rule' })
  })
  test('is not delivered to the school on whose record it stands', () =>
    expect(heldState({ ...facts, institutionId: 'roc' }, 'roc', new Set(['roc']), [rule])).toBeNull())
})

test('bands are read from high to low; what cannot be read is not guessed', () => {
  expect(readBands('5,5 = voldoende\n8=goed; 1.0 = onvoldoende')).toEqual([
    { from: 8, as: 'goed' },
    { from: 5.5, as: 'voldoende' },
    { from: 1, as: 'onvoldoende' },
  ])
  expect(readBands('')).toEqual([])
  for (const text of ['voldoende', '11 = top', '0,5 = x', '5,5 = a; 5.5 = b']) expect(readBands(text)).toBeNull()
})
