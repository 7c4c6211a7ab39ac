import { schoolYearInterval, schoolYearOf } from '../days.ts'
import type { Settlement } from '../document.ts'
import { type Finding, finding } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** A budget, cap, minimum or grant is agreed for a school year: two statements over halves of it would each give all of it. */
export function partOfSchoolYear(rule: Rule, { period: { from, to } }: Settlement): Finding[] {
  const isWhole = from === schoolYearInterval(schoolYearOf(from)).from && to === schoolYearInterval(schoolYearOf(to)).to
  return isPerYear(rule) && !isWhole ? [finding('part-of-school-year', rule.id, { from, to })] : []
}

const isPerYear = (rule: Rule): boolean =>
  rule.cap !== null || rule.minimum !== null || rule.kind === 'subsidy' || (rule.kind === 'hour-price' && rule.budget !== null)
