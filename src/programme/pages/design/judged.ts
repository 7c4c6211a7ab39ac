import { type Finding, judge } from '#schemes/index.ts'
import type { RouteDesign } from '../../design/design.ts'
import { planOf } from '../../design/plan-of.ts'

/** What the rules of the scheme say of this design on its first day. */
export const judged = (design: RouteDesign): Finding[] => judge(planOf(design))

export const countOf = (findings: readonly Finding[], severity: Finding['severity']): number =>
  findings.filter((one) => one.severity === severity).length
