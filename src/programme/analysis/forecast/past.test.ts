import { expect, test } from 'vitest'
import { type PastLine, pastRetention } from './past.ts'

const line = (startYear: number, routeYear: number, starters: number, still: number): PastLine => ({
  startYear,
  routeYear,
  starters,
  still,
})

test('shares are of all starters who have come so far', () => {
  // second year: 8 + 6 of 10 + 10 = 14/20; third: only the first cohort has come there, 10 starters: too few to say
  expect(pastRetention([line(2024, 2, 10, 8), line(2024, 3, 10, 5), line(2025, 2, 10, 6)])).toEqual({
    shares: [0.7],
    starters: 20,
    cohorts: [2024, 2025],
  })
})

test.each([
  [14, null],
  [15, [0.8]],
  [16, [0.75]],
])('of %d starters', (starters, shares) => expect(pastRetention([line(2024, 2, starters, 12)])?.shares ?? null).toEqual(shares))

test('without anybody nothing is said', () => expect(pastRetention([])).toBeNull())
