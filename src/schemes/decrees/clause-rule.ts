import type { Clause } from '../clause.ts'
import { fits, needsDecision, notAllowed } from '../judging.ts'
import type { RoutePlan } from '../plan.ts'
import type { Judgement, Rule, Source } from '../rule.ts'

/**
 * A subject on which the agreement (or the interne regeling) must hold agreements. As long as no subject at all is filled
 * in it needs a decision; an agreement that names others and not this one is not allowed.
 */
export function clauseRule(id: string, source: Source, clause: Clause, applies: (plan: RoutePlan) => boolean = () => true): Rule {
  return { id, source, obliges: [clause], judge: (plan) => (applies(plan) ? judgeClause(plan, clause) : null) }
}

function judgeClause({ agreement: { kind, clauses } }: RoutePlan, clause: Clause): Judgement | null {
  const field = 'agreement/clauses'
  if (kind === 'none') return null
  if (clauses.includes(clause)) return fits(field)
  return kind === null || clauses.length === 0 ? needsDecision(field) : notAllowed(field)
}
