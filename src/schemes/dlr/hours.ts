import { fits, needsDecision } from '../judging.ts'
import { lengthOf } from '../length-of.ts'
import { hoursOf, leertrajectenOf, routeYearsOf } from '../plan-numbers.ts'
import type { Rule } from '../rule.ts'
import { STERK } from '../sources.ts'

interface RouteNorm {
  /** school years from vmbo 3 */
  years: number
  total: number
  guided: number
  bpv: number
}

/** Clock hours of a bol route since 1-8-2020. Only three years are worked out on the page; other lengths are not at hand. */
export const DLR_HOURS: readonly RouteNorm[] = [{ years: 3, total: 3000, guided: 2400, bpv: 250 }]

/** One education time for the whole route. The law lets schools deviate, so that too little is a decision and not a no. */
export const routeHours: Rule = {
  id: 'dlr/route-hours',
  source: STERK.hours,
  judge(plan) {
    const years = routeYearsOf(plan)
    const length = lengthOf(years)
    if (length === null) return needsDecision('years', { lacks: 'length' })
    if (leertrajectenOf(plan).includes('bbl')) return needsDecision('blocks', { lacks: 'norm', years: length })
    const norm = DLR_HOURS.find((one) => one.years === length)
    if (!norm) return needsDecision('blocks', { lacks: 'norm', years: length })
    const hours = hoursOf(years)
    const given = { total: hours.total, guided: hours.guided, bpv: hours.bpv, open: hours.open }
    const isEnough = hours.total >= norm.total && hours.guided >= norm.guided && hours.bpv >= norm.bpv
    return isEnough ? fits('blocks', given) : needsDecision('blocks', { lacks: 'hours', ...given })
  },
}

/** How long a route may take in all was not found as a number of the law. */
export const totalLength: Rule = {
  id: 'dlr/total-length',
  source: STERK.law,
  judge(plan) {
    const length = lengthOf(routeYearsOf(plan))
    return length === null ? needsDecision('years', { lacks: 'weeks' }) : needsDecision('years', { years: length })
  },
}
