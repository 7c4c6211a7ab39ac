import type { Clause } from '../../clause.ts'
import { clauseRule } from '../../decrees/clause-rule.ts'
import { besluit } from '../../decrees/law-source.ts'
import type { RoutePlan } from '../../plan.ts'
import type { Rule } from '../../rule.ts'

/** Art. 4 lid 1 a–h: what the agreement must hold; lid 2: the interne regeling likewise. */
export const BESLUIT_CLAUSES = {
  a: 'facilities',
  b: 'governance-and-organisation',
  c: 'terugvaloptie',
  d: 'complaints',
  e: 'sector-and-domain',
  f: 'business-selects-qualifications',
  g: 'business-in-set-up',
  h: 'transfer-of-funding',
} as const satisfies Record<string, Clause>

export const AGREEMENT: readonly Rule[] = Object.entries(BESLUIT_CLAUSES).map(([part, clause]) =>
  clauseRule(`besluit-2014/agreement-${clause}`, besluit('4', `1 ${part}`), clause, asks(clause)),
)

/** h holds only 'in geval van overdracht van een deel van de bekostiging'. */
function asks(clause: Clause): (plan: RoutePlan) => boolean {
  return clause === 'transfer-of-funding' ? ({ transfersFunding }) => transfersFunding : () => true
}
