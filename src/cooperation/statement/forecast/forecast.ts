import { schoolYearOf } from '../../settlement/days.ts'
import type { Settlement } from '../../settlement/document.ts'
import type { Finding } from '../../settlement/finding.ts'
import type { Settled } from '../../settlement/settle.ts'
import { settledBetween } from '../computed.ts'
import { type RuleChange, withChange } from './changed-rule.ts'
import { documentOfYear, type ExpectedRoute } from './document-of-year.ts'

/** An amount by the rules as they are, and by the changed one. */
export interface Outlook {
  schoolYear: string
  /** pupils that the amount was computed with, of all rows of the year */
  pupils: number
  cents: number
  changedCents: number | null
  /** what stands in the way of an amount: funding, lists or keys that are not there */
  missing: number
  /** why there is no amount, or less than one would think */
  findings: readonly Finding[]
}

/** What blocks nothing, and yet leaves pupils out. */
const TELLING: readonly Finding['rule'][] = ['rule-not-in-force', 'nothing-due', 'route-not-counted']

export interface Between {
  payerId: string
  payeeId: string
}

/** The last statement once more, and so many years after it. `change` null: only what is expected. */
export function outlook(
  document: Settlement,
  between: Between,
  {
    routes,
    change,
    years,
  }: { routes: (year: number) => readonly ExpectedRoute[]; change: { ruleId: string; change: RuleChange } | null; years: number },
): Outlook[] {
  const start = Number(schoolYearOf(document.period.from).slice(0, 4))
  const documents = [
    { ...document, billed: [] },
    ...Array.from({ length: years }, (_, at) => documentOfYear(document, at + 1, routes(start + at + 1))),
  ]
  return documents.map((one) => {
    const now = settledBetween(one, between)
    const other = change && settledBetween(withChange(one, change.ruleId, change.change), between)
    return {
      schoolYear: schoolYearOf(one.period.from),
      pupils: pupilsIn(one, now),
      cents: now.statements[0]?.cents ?? 0,
      changedCents: other ? (other.statements[0]?.cents ?? 0) : null,
      missing: now.findings.filter(({ severity }) => severity === 'blocks').length,
      findings: now.findings.filter(({ severity, rule }) => severity === 'blocks' || TELLING.includes(rule)),
    }
  })
}

/** Those of whom a line was made: by a count, or by their days. */
function pupilsIn({ counts, pupilDays }: Settlement, { statements }: Settled): number {
  const used = new Set(statements.flatMap(({ lines }) => lines.flatMap(({ sources }) => sources)))
  const counted = counts.filter(({ id }) => used.has(id)).reduce((sum, { pupils }) => sum + pupils, 0)
  return counted + new Set(pupilDays.filter(({ id }) => used.has(id)).map(({ pupil }) => pupil)).size
}
