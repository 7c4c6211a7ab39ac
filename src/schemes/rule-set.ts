import { assistentenopleidingRules } from './assistentenopleiding/index.ts'
import { besluit2014Rules } from './besluit-2014/index.ts'
import { CLAUSES, type Clause } from './clause.ts'
import { commonRules } from './common/index.ts'
import { dlrRules } from './dlr/index.ts'
import { type Finding, SEVERITIES } from './finding.ts'
import { glrRules } from './glr/index.ts'
import { groeneLyceumRules } from './groene-lyceum/index.ts'
import { leerwerktrajectRules } from './leerwerktraject/index.ts'
import type { RoutePlan } from './plan.ts'
import { praktijkonderwijsRules } from './praktijkonderwijs/index.ts'
import { regulierRules } from './regulier/index.ts'
import type { Rule } from './rule.ts'
import { findScheme, type SchemeId } from './scheme.ts'
import { STATEMENTS, type Statement } from './statement.ts'
import { vakcollegeRules } from './vakcollege/index.ts'
import { vm2Rules } from './vm2/index.ts'

const OWN: Readonly<Record<SchemeId, readonly Rule[]>> = {
  dlr: dlrRules,
  glr: glrRules,
  regulier: regulierRules,
  leerwerktraject: leerwerktrajectRules,
  assistentenopleiding: assistentenopleidingRules,
  vakcollege: vakcollegeRules,
  'groene-lyceum': groeneLyceumRules,
  praktijkonderwijs: praktijkonderwijsRules,
  vm2: vm2Rules,
  ...besluit2014Rules,
}

/** All rules of a scheme, of every day, each once. */
export const allRulesOf = (scheme: SchemeId): Rule[] => [...new Set([...commonRules, ...OWN[scheme]])]

/** The rules for a route that begins on this day; without a day those that have no last one. */
export function rulesFor(scheme: SchemeId, day: string | null): Rule[] {
  return allRulesOf(scheme).filter(({ from, until }) => (day === null ? !until : (!from || from <= day) && (!until || day <= until)))
}

/** What the rules of its first day say of a plan: first what is not allowed, then what needs a decision, then what fits. */
export function judge(plan: RoutePlan): Finding[] {
  const findings = rulesFor(plan.scheme, plan.startsOn).flatMap((rule) => judgeBy(rule, plan) ?? [])
  return SEVERITIES.flatMap((severity) => findings.filter((one) => one.severity === severity))
}

/** What one rule says; a rule for every scheme names the scheme's own source. */
export function judgeBy(rule: Rule, plan: RoutePlan): Finding | null {
  const judgement = rule.judge(plan)
  if (!judgement) return null
  const source = rule.source.kind === 'scheme' ? findScheme(plan.scheme)?.source : undefined
  return { rule: rule.id, ...judgement, ...(source ? { source } : {}) }
}

/** What the designers are asked, in the order of statement.ts. */
export function statementsAskedBy(scheme: SchemeId, day: string | null): Statement[] {
  const asked = new Set(rulesFor(scheme, day).flatMap(({ asks = [] }) => asks))
  return STATEMENTS.filter((one) => asked.has(one))
}

/** Subjects that the agreement must hold, in the order of clause.ts. */
export function obligatoryClauses(scheme: SchemeId, day: string | null): Clause[] {
  const obliged = new Set(rulesFor(scheme, day).flatMap(({ obliges = [] }) => obliges))
  return CLAUSES.filter((one) => obliged.has(one))
}

const BY_ID = new Map((Object.keys(OWN) as SchemeId[]).flatMap(allRulesOf).map((rule) => [rule.id, rule]))

export const findRule = (id: string): Rule | undefined => BY_ID.get(id)
