import { expect, test } from 'vitest'
import { smallestExpected } from './smallest-expected.ts'
import { expectClose } from './testing/expect-close.ts'

// R: min(chisq.test(matrix(c(31, 219, 1204, 4896), 2, byrow = TRUE), correct = FALSE)$expected)
test('is the least of the four expected counts', () => {
  expectClose(smallestExpected({ x: 31, n: 250 }, { x: 1204, n: 6100 }), 48.62204724409449)
})

test('is the same whichever group comes first and whichever answer is counted', () => {
  const expected = smallestExpected({ x: 9, n: 10 }, { x: 3, n: 10 })
  expect(expected).toBe(4)
  expect(smallestExpected({ x: 3, n: 10 }, { x: 9, n: 10 })).toBe(expected)
  expect(smallestExpected({ x: 1, n: 10 }, { x: 7, n: 10 })).toBe(expected)
})

test('is 0 when nobody or everybody has the characteristic', () => {
  expect(smallestExpected({ x: 0, n: 10 }, { x: 0, n: 20 })).toBe(0)
  expect(smallestExpected({ x: 10, n: 10 }, { x: 20, n: 20 })).toBe(0)
})

test('an empty group expects nothing', () => {
  expect(smallestExpected({ x: 0, n: 0 }, { x: 3, n: 20 })).toBeNull()
  expect(smallestExpected({ x: 3, n: 20 }, { x: 0, n: 0 })).toBeNull()
})
