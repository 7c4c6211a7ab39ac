import { fits, needsDecision } from '../judging.ts'
import type { PlanYear } from '../plan.ts'
import type { Rule } from '../rule.ts'
import { REPORTS } from '../sources.ts'

const SIDE = { vmbo: 'vo', mbo: 'mbo', hbo: 'hbo' } as const

/** A pupil is enrolled where the year belongs. In partnerships it was seen otherwise; then somebody answers for it. */
export const enrolledWhereTaught: Rule = {
  id: 'regulier/enrolled-where-taught',
  source: REPORTS.partnerships,
  judge({ years }) {
    if (years.length === 0) return needsDecision('years')
    const odd = years.find(({ stage, enrolledAt }) => enrolledAt !== null && enrolledAt !== SIDE[stage])
    if (odd) return needsDecision(fieldOf(odd), { stage: odd.stage, leerjaar: odd.leerjaren[0] ?? 0 })
    const open = years.find(({ enrolledAt }) => enrolledAt === null)
    return open ? needsDecision(fieldOf(open)) : fits('years')
  },
}

const fieldOf = ({ id }: PlanYear): string => `years/${id}/enrolledAt`
