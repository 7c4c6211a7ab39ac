import type { Context, Outcome } from '../context.ts'
import { hundredths } from '../exact.ts'
import type { RuleOf } from '../rule.ts'
import { pupilFunding } from './pupil-funding.ts'

/** A percentage of the funding per pupil, for examination or administration (VM2, technology). */
export function fundingPercentage(context: Context<RuleOf<'funding-percentage'>>): Outcome {
  return pupilFunding(context, { of: hundredths(context.rule.percentage), over: 10_000 })
}
