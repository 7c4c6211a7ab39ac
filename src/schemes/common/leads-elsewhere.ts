import { judgeRoads } from '../decrees/roads.ts'
import type { Rule } from '../rule.ts'
import { findScheme } from '../scheme.ts'

/** Schemes without a law of their own lead where the publications saw them lead; another direction is somebody's decision. */
export const leadsElsewhere: Rule = {
  id: 'common/leads-elsewhere',
  source: { kind: 'scheme' },
  judge(plan) {
    const leads = findScheme(plan.scheme)?.leads
    if (!leads) return null
    const found = judgeRoads(plan, leads)
    return found.severity === 'not-allowed' ? { ...found, severity: 'needs-decision' } : found
  },
}
