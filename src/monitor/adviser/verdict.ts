import type { ComparisonRow } from '../rows.ts'
import type { Answer, Size } from './advice.ts'

const LEVEL = 0.05
/** Cochran (1954), Biometrics 10: below this expected count the chi-square approximation is not trusted. */
const ENOUGH_EXPECTED = 5

export type DecisiveTest =
  | { name: 'pearson'; chiSquare: number; p: number }
  | { name: 'fisher'; smallestExpected: number; p: number; chiSquare: number | null; pearsonP: number | null }

/** The test whose p counts; null when there is none. */
export function decisiveTest(row: ComparisonRow): DecisiveTest | null {
  const { chiSquare, p, smallestExpected, fisherP } = row
  if (smallestExpected !== null && smallestExpected < ENOUGH_EXPECTED) {
    return fisherP === null ? null : { name: 'fisher', smallestExpected, p: fisherP, chiSquare, pearsonP: p }
  }
  return chiSquare === null || p === null ? null : { name: 'pearson', chiSquare, p }
}

/** A difference counts as shown only when it holds taken alone and after Holm; without a correction it stays `perhaps`. */
export function answerOf(difference: number, test: DecisiveTest, holmP: number | null): Answer {
  const direction = directionOf(difference)
  if (!isBelowLevel(test.p) || direction === 'equal') return 'not-shown'
  return holmP !== null && isBelowLevel(holmP) ? direction : 'perhaps'
}

export function isBelowLevel(p: number): boolean {
  return p < LEVEL
}

export function directionOf(difference: number): 'higher' | 'lower' | 'equal' {
  if (difference === 0) return 'equal'
  return difference > 0 ? 'higher' : 'lower'
}

export function sizeOf(phi: number): Size {
  const size = Math.abs(phi)
  if (size < 0.1) return 'very-small'
  if (size < 0.3) return 'small'
  return size < 0.5 ? 'medium' : 'large'
}

/** Newcombe's interval and the test are two methods: near 5 % they can disagree. */
export function differ({ low, high }: ComparisonRow, test: DecisiveTest): boolean {
  if (low === null || high === null) return false
  const intervalShows = low > 0 || high < 0
  return intervalShows !== isBelowLevel(test.p)
}
