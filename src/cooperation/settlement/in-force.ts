import { type Interval, shared } from './days.ts'
import type { Clause, Settlement } from './document.ts'
import { type Finding, finding } from './finding.ts'
import type { Rule } from './rule.ts'

/** The days of the period on which a rule holds: its own, its clause's, and those of the period. Else why it bills nothing. */
export function inForce(rule: Rule, { clauses, period }: Settlement): { clause: Clause; interval: Interval } | Finding {
  const named = rule.clause
  if (!named) return finding('rule-without-agreement', rule.id)
  const clause = clauses.find((one) => sameClause(one, named) && one.version === named.version)
  if (!clause) return finding('unknown-clause', rule.id, { ...named })
  const interval = shared(period, clause, rule)
  return interval ? { clause, interval } : finding('rule-not-in-force', rule.id, { ...named })
}

/** Two versions of one clause that hold on the same day would both bill. */
export function overlappingVersions({ clauses }: Settlement): Finding[] {
  const ordered = [...clauses].sort((a, b) => (a.from < b.from ? -1 : 1))
  return ordered.flatMap((one, at) => {
    const until = one.to ?? '9999-12-31'
    const next = ordered.slice(at + 1).find((other) => sameClause(one, other) && other.from <= until)
    if (!next) return []
    const { agreement, clause, version } = one
    return [
      finding('clause-versions-overlap', `${agreement}/${clause}`, { agreement, clause, version, other: next.version, day: next.from }),
    ]
  })
}

const sameClause = (a: Pick<Clause, 'agreement' | 'clause'>, b: Pick<Clause, 'agreement' | 'clause'>): boolean =>
  a.agreement === b.agreement && a.clause === b.clause
