import { expect, test } from 'vitest'
import { equalAsPrinted } from './printed.ts'

test.each([
  ['13.5', 13.45, true],
  ['13.5', 13.449, false],
  ['13.5', 13.55, true],
  ['13.5', 13.551, false],
  ['66.0', 66.04, true],
  ['66.0', 66.4, false],
  ['53', 52.5, true],
  ['53', 52.49, false],
  ['-0.02', -0.0249, true],
  ['-0.02', 0.02, false],
])('printed %s, computed %d: %s', (printed, value, equal) => {
  expect(equalAsPrinted(printed, value)).toBe(equal)
})
