import fc from 'fast-check'
import { expect, test } from 'vitest'
import { at, percentScale } from './scale.ts'

test.each([
  [[], 1],
  [[0], 1],
  [[5.9], 6],
  [[6.1], 8],
  [[46.2], 50],
  [[31], 40],
  [[100], 100],
])('the highest of %j fits under %d', (values, max) => {
  expect(percentScale(values).max).toBe(max)
})

test('every percentage fits, with a tick at both ends and at most six steps', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true })), (values) => {
      const { max, ticks } = percentScale(values)
      expect(max).toBeGreaterThanOrEqual(Math.max(0, ...values) - 1e-6)
      expect([ticks[0], ticks.at(-1)]).toEqual([0, max])
      expect(ticks.length).toBeLessThanOrEqual(7)
    }),
  )
})

test('a place on the scale is a percentage of the drawing', () => {
  expect(at({ max: 50, ticks: [] }, 43.2)).toBe('86.4%')
})
