import type { Severity } from '../finding.ts'
import type { RoutePlan } from '../plan.ts'
import { judge } from '../rule-set.ts'

/** Rules that said this of a plan, in the order of the findings. */
export const said = (plan: RoutePlan, severity: Severity): string[] =>
  judge(plan)
    .filter((one) => one.severity === severity)
    .map(({ rule }) => rule)

/** What one rule said of a plan; null = nothing. */
export const saidBy = (plan: RoutePlan, rule: string): Severity | null => judge(plan).find((one) => one.rule === rule)?.severity ?? null
