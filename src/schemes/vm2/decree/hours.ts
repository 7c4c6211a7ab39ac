import { experimenteerbesluit } from '../../decrees/law-source.ts'
import { yearLength } from '../../decrees/length.ts'
import { fits, needsDecision, notAllowed } from '../../judging.ts'
import type { PlanYear, RoutePlan } from '../../plan.ts'
import { routeYearsOf } from '../../plan-numbers.ts'
import type { Judgement, Rule } from '../../rule.ts'
import { VM2_HOURS } from '../hours-norms.ts'
import { DECREE_FROM } from '../regimes.ts'

const [vmboYears, mboYears] = VM2_HOURS
type Norm = (typeof VM2_HOURS)[number]

/** Art. 3 lid 4. */
export const HOURS: readonly Rule[] = [hoursRule('vm2/hours-years-1-2', vmboYears), hoursRule('vm2/hours-years-3-4', mboYears)]

function hoursRule(id: string, norm: Norm): Rule {
  return { id, source: experimenteerbesluit('3', '4'), from: DECREE_FROM, judge: (plan) => judgeHours(plan, norm) }
}

function judgeHours(plan: RoutePlan, norm: Norm): Judgement | null {
  const years = routeYearsOf(plan).filter(({ routeYear }) => norm.routeYears.some((one) => one === routeYear))
  const short = years.filter(({ hours }) => (hours?.total ?? 0) < norm.total)
  if (years.length === 0) return null
  const broken = short.find((year) => isSure(year, norm))
  const first = broken ?? short[0]
  if (!first) return fits('blocks', { norm: norm.total })
  const given = { year: first.routeYear ?? 0, hours: first.hours?.total ?? 0, norm: norm.total }
  return broken ? notAllowed(`years/${first.id}`, given) : needsDecision(`years/${first.id}`, given)
}

/** The text speaks of whole years in which the vmbo's, or the mbo's, programme leads, and hours count when all are filled in. */
function isSure(year: PlanYear, norm: Norm): boolean {
  return year.hours?.open === 0 && year.stage === norm.stage && yearLength(year) === 1
}
