import type { Context, Outcome } from '../context.ts'
import type { RuleOf } from '../rule.ts'
import { pupilFunding } from './pupil-funding.ts'

/** A fraction of the funding per pupil per school year: 1/5 in year 3, 4/5 in year 4 (TOT). Decree 2014–2022 art. 10 (BWBR0033984). */
export function fundingShare(context: Context<RuleOf<'funding-share'>>): Outcome {
  return pupilFunding(context, context.rule.share)
}
