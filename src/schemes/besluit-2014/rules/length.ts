import { besluit } from '../../decrees/law-source.ts'
import { routeLength } from '../../decrees/length.ts'
import type { DurationFact } from '../../facts.ts'
import { fits, needsDecision, notAllowed } from '../../judging.ts'
import type { RoutePlan } from '../../plan.ts'
import type { Judgement, Rule } from '../../rule.ts'
import { STUDY_LENGTH } from '../study-length.ts'

const { a, b, c, d } = STUDY_LENGTH
const NAMES = { a: 'to-mbo-2', b: 'to-mbo-3', c: 'to-mbo-4', d: 'to-extended-mbo-4' }

/**
 * Art. 6 a–d. A plan that leads to more than one kind has one row of years for all: what does not fit one of them is then
 * somebody's decision, because the design does not say whose years they are.
 */
export const toMbo2Length: Rule = lengthRule('a', ({ niveau }) => niveau === 2, a)
export const toMbo3Length: Rule = lengthRule('b', ({ niveau }) => niveau === 3, b)
export const toMbo4Length: Rule = lengthRule('c', ({ niveau, extended }) => niveau === 4 && extended === false, c)
export const extendedLength: Rule = lengthRule('d', ({ niveau, extended }) => niveau === 4 && extended === true, d)

/** Whether it is an extended middenkaderopleiding decides between c and d. */
export const extendedOrNot: Rule = {
  id: 'besluit-2014/extended-or-not',
  source: besluit('6'),
  judge({ qualifications }) {
    const mbo4 = qualifications.filter(({ niveau }) => niveau === 4)
    if (mbo4.length === 0) return null
    return mbo4.some(({ extended }) => extended === null) ? needsDecision('qualifications') : fits('qualifications')
  },
}

function lengthRule(part: keyof typeof NAMES, isKind: (one: RoutePlan['qualifications'][number]) => boolean, norm: DurationFact): Rule {
  return {
    id: `besluit-2014/length-${NAMES[part]}`,
    source: norm.source,
    judge: (plan) => (plan.qualifications.some(isKind) ? judgeLength(plan, norm, plan.qualifications.every(isKind)) : null),
  }
}

function judgeLength(plan: RoutePlan, { min, max }: DurationFact, isOnlyKind: boolean): Judgement {
  const years = routeLength(plan)
  if (years === null) return needsDecision('years')
  if ((min === null || min <= years) && (max === null || years <= max)) return fits('years', { years })
  return isOnlyKind ? notAllowed('years', { years }) : needsDecision('years', { years })
}
