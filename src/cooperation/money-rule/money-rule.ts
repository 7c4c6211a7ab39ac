import type { CoveredSpan } from '../agreement/coverage.ts'
import { type Kind, RULE, type Rule } from '../settlement/rule.ts'

/** One version of a rule about money, resting on a version of a clause. A change ends it and begins the next. */
export interface MoneyRule extends NewMoneyRule {
  id: string
  regionId: string
  /** the version before this one */
  followsId: string | null
  /** billed by a statement: from then on it is only ended */
  isUsed: boolean
  agreementTitle: string
  /** institutions it names, with their sites: where somebody can work for one of them */
  reach: readonly string[]
  /** its route, or those of its agreement */
  routeIds: readonly string[]
}

export interface NewMoneyRule {
  agreementId: string
  clauseId: string
  /** 1 as first agreed, n + 1 as amendment n left it (clause-versions.ts) */
  clauseVersion: number
  promiseId: string | null
  name: string
  kind: Kind
  payeeId: string
  routeId: string | null
  cohort: number | null
  /** what the kind asks (settlement/rule.ts), institutions by their id */
  terms: Readonly<Record<string, unknown>>
  from: string | null
  to: string | null
}

type Name = NonNullable<Rule['clause']>

/** As the engine reads it. */
export function engineRule(
  rule: NewMoneyRule & { id: string },
  clause: Name | null,
  /** those of its agreement; none: not known, so every one */
  covered: readonly CoveredSpan[] = [],
): Rule {
  const { id, kind, payeeId, from, to, routeId, cohort, terms } = rule
  return RULE.parse({
    ...terms,
    id,
    kind,
    clause,
    payee: payeeId,
    from,
    to,
    route: routeId,
    cohort: cohort === null ? null : String(cohort),
    routes: covered.length === 0 ? null : covered.map(routeOf),
  })
}

/** Days are said only where an amendment changed what is covered. */
const routeOf = ({ routeId, cohorts, from, to }: CoveredSpan) => ({
  ...{ route: routeId, cohorts: cohorts.map(String), ...(from ? { from } : {}), ...(to ? { to } : {}) },
})

/** The same name for a clause in every statement: `|` parts a subject, and two agreements may be called the same. */
export const clauseName = (title: string, { agreementId, clauseId, clauseVersion }: ClauseRef, clauseTitle = ''): Name => ({
  agreement: `${fitting(title)} (${agreementId.slice(0, 8)})`,
  clause: fitting([clauseId, clauseTitle].filter(Boolean).join(' ')),
  version: String(clauseVersion),
})

/** What people call it: without the ids that keep two of the same name apart. */
export const plainClause = ({ agreement, clause }: Omit<Name, 'version'>): { agreement: string; clause: string } => ({
  agreement: agreement.replace(/ \([0-9a-f]{8}\)$/, ''),
  clause: clause.replace(/^c\d+ /, ''),
})

export type ClauseRef = Pick<NewMoneyRule, 'agreementId' | 'clauseId' | 'clauseVersion'>

const fitting = (text: string): string => text.replaceAll('|', '/').slice(0, 180)

/** Everybody whom a rule names: who pays or shares, and the payee. */
export function partiesOf(rule: Pick<NewMoneyRule, 'payeeId' | 'terms'>): string[] {
  const { payers = [], parts = [] } = rule.terms as { payers?: string[]; parts?: { parties: string[] }[] }
  return [...new Set([rule.payeeId, ...payers, ...parts.flatMap(({ parties }) => parties)])]
}
