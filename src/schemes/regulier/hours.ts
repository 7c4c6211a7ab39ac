import { fits, needsDecision } from '../judging.ts'
import { lengthOf } from '../length-of.ts'
import type { RoutePlan } from '../plan.ts'
import { hoursOf, leertrajectenOf, yearsIn } from '../plan-numbers.ts'
import type { Judgement, Rule } from '../rule.ts'
import { HOURS_BILL, HOURS_PAGE } from '../sources.ts'
import { BBL_FROM, BBL_HOURS, BOL_FROM, BOL_HOURS, type HoursNorm, LOWER_FROM } from './norms.ts'

/** The mbo part of a bol route. The pages are not the law itself, so that too little is a decision and not a no. */
export const bolHours: Rule = {
  id: 'regulier/bol-hours',
  source: HOURS_PAGE,
  from: BOL_FROM,
  judge: (plan) => judgeMbo(plan, 'bol', (length) => BOL_HOURS.find(({ years }) => years === length)),
}

/** The mbo part of a bbl route: so many hours for each year. */
export const bblHours: Rule = {
  id: 'regulier/bbl-hours',
  source: HOURS_PAGE,
  from: BBL_FROM,
  judge: (plan) => judgeMbo(plan, 'bbl', (length) => times(BBL_HOURS, length)),
}

function judgeMbo(plan: RoutePlan, leertraject: 'bol' | 'bbl', normOf: (length: number) => HoursNorm | undefined): Judgement | null {
  if (!leertrajectenOf(plan).includes(leertraject) || plan.qualifications.every(({ niveau }) => niveau === 1)) return null
  const years = yearsIn(plan, 'mbo')
  const length = lengthOf(years)
  if (length === null) return needsDecision('years', { lacks: 'length' })
  const norm = normOf(length)
  if (!norm) return needsDecision('years', { lacks: 'norm', years: length })
  const { total, guided, bpv, open } = hoursOf(years)
  const given = { total, guided, bpv, open, years: length, least: norm.total, leastGuided: norm.guided, leastBpv: norm.bpv }
  const isEnough = total >= norm.total && guided >= norm.guided && bpv >= norm.bpv
  return isEnough ? fits('blocks', given) : needsDecision('blocks', given)
}

const times = ({ total, guided, bpv }: HoursNorm, years: number): HoursNorm => ({
  total: Math.round(total * years),
  guided: Math.round(guided * years),
  bpv: Math.round(bpv * years),
})

/** A bill lowers the guided hours of the first bol year from 700 to 500. Whether it became law was not read. */
export const guidedHoursMayBeLower: Rule = {
  id: 'regulier/guided-hours-may-be-lower',
  source: HOURS_BILL,
  from: LOWER_FROM,
  judge: (plan) => (leertrajectenOf(plan).includes('bol') ? needsDecision('blocks') : null),
}
