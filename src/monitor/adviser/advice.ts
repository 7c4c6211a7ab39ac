import type { Alignment, CohortId, Count, IsoDate, Measure, Population, Versus } from '../rows.ts'

/** `perhaps`: p < 0.05 taken alone, but not after (or without) the correction for the number of tests. */
export type Answer = 'higher' | 'lower' | 'perhaps' | 'not-shown' | 'cannot-tell'

export type WhyNot = 'hidden' | 'empty-group' | 'nobody' | 'everybody' | 'not-tested'

/** Size of phi after Cohen (1988), Statistical power analysis, ch. 7: .1 small, .3 medium, .5 large. */
export type Size = 'very-small' | 'small' | 'medium' | 'large'

/** What the question is about; `cohortYear` and `versusYear` are the years in which the two groups started. */
export interface Question {
  cohort: CohortId
  population: Population
  versus: Versus
  alignment: Alignment
  measure: Measure
  teldatum: IsoDate
  years: number
  cohortYear: number
  versusYear: number
}

export interface Share {
  count: Count
  n: Count
  /** 0–100; null when a count is hidden or the group is empty */
  percent: number | null
}

export type AdviceFinding =
  | { finding: 'shares'; a: Share; b: Share }
  | { finding: 'cannot-tell'; why: WhyNot }
  /** percentage points (−100..100), 95 % */
  | { finding: 'interval'; difference: number; low: number; high: number; holdsZero: boolean }
  | { finding: 'pearson'; chiSquare: number; p: number }
  | { finding: 'fisher'; smallestExpected: number; p: number; chiSquare: number | null; pearsonP: number | null }
  /** the interval and the test fall on different sides of 5 %; the test decides */
  | { finding: 'interval-and-test-differ' }
  | { finding: 'size'; phi: number; size: Size }
  | { finding: 'family'; tests: number; holmP: number; alone: boolean; remains: boolean }
  /** no correction was made: not the last count date, or withheld */
  | { finding: 'not-corrected'; alone: boolean }
  /** at an equal date the group that started earlier had more time */
  | { finding: 'more-time-for-other'; years: number }
  | { finding: 'lower-is-favourable' }
  | { finding: 'no-cause' }

export interface Advice {
  question: Question
  answer: Answer
  /** sign of the difference as measured, whatever the answer; null when it cannot be told */
  direction: 'higher' | 'lower' | 'equal' | null
  findings: AdviceFinding[]
}
