import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holm } from '#statistics/index.ts'
import type { ComparisonRow, Row } from '../rows.ts'
import { withHolmOfVisible } from './holm-of-visible.ts'

const FAMILY = 'vsv@2012-10-01'
const row = (p: number | null, holmP: number | null, familySize: number, hidden = false) =>
  ({ table: 'comparisons', family: FAMILY, familySize, p, holmP, a: [hidden ? '<5' : 10, 100], b: [10, 100] }) as unknown as ComparisonRow

const correctedOf = (rows: Row[]) => withHolmOfVisible(rows).map((one) => (one.table === 'comparisons' ? one.holmP : null))

describe('the correction in a family with a hidden test', () => {
  test('counts the hidden test as p = 1', () => {
    expect(correctedOf([row(0.01, 0.02, 3), row(0.04, 0.09, 3), row(null, null, 3, true)])).toEqual([0.03, 0.08, null])
  })

  test('is left alone when nothing is hidden', () => {
    const rows = [row(0.01, 0.5, 2), row(0.04, 0.6, 2)]
    expect(withHolmOfVisible(rows)).toEqual(rows)
  })

  test('is never smaller than Holm over all tests, and does not depend on the hidden p', () => {
    const ps = fc.array(fc.record({ p: fc.double({ min: 0, max: 1, noNaN: true }), hidden: fc.boolean() }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(ps, (tests) => {
        const all = holm(tests.map(({ p }) => p))
        const rows = tests.map(({ p, hidden }, i) => row(hidden ? null : p, hidden ? null : (all[i] ?? null), tests.length, hidden))
        const corrected = correctedOf(rows)
        return tests.every(({ hidden }, i) => hidden || (corrected[i] as number) >= (all[i] as number) - 1e-12)
      }),
    )
  })
})
