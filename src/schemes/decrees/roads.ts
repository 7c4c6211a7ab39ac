import { fits, needsDecision, notAllowed } from '../judging.ts'
import type { Leerweg, Niveau } from '../leerweg.ts'
import type { RoutePlan } from '../plan.ts'
import type { Judgement } from '../rule.ts'

export type Roads = readonly { from: readonly Leerweg[]; to: readonly Niveau[] }[]

/**
 * Every leerweg must lead to some level of the route, and every level be reached from some leerweg. Which pupil goes to
 * which level stands in no design: `bb, kb → 2, 3` fits a scheme with bb → 2 and kb → 2, 3.
 */
export function judgeRoads(plan: RoutePlan, roads: Roads): Judgement {
  const niveaus = niveausOf(plan)
  const hasOpen = plan.qualifications.some(({ niveau }) => niveau === null)
  const leads = (from: Leerweg, to: Niveau): boolean => roads.some((road) => road.from.includes(from) && road.to.includes(to))
  const given = { roads: `${plan.leerwegen.join(', ')} → mbo ${niveaus.join(', ')}` }
  if (plan.leerwegen.length > 0 && niveaus.length > 0) {
    if (!niveaus.every((to) => plan.leerwegen.some((from) => leads(from, to)))) return notAllowed('qualifications', given)
    const lost = plan.leerwegen.some((from) => !niveaus.some((to) => leads(from, to)))
    if (lost && !hasOpen) return notAllowed('target/leerwegen', given)
  }
  if (plan.leerwegen.length === 0) return needsDecision('target/leerwegen')
  return niveaus.length === 0 || hasOpen ? needsDecision('qualifications') : fits('qualifications', given)
}

/** The levels to which a plan leads, each once, from low to high. */
export function niveausOf({ qualifications }: Pick<RoutePlan, 'qualifications'>): Niveau[] {
  const found = qualifications.flatMap(({ niveau }) => (niveau === null ? [] : [niveau]))
  return [...new Set(found)].sort((a, b) => a - b)
}
