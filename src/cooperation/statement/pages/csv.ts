import type { Language } from '#platform/i18n.ts'
import { plainClause } from '../../money-rule/money-rule.ts'
import { settlementCsv } from '../../settlement/csv.ts'
import type { KeptStatement } from '../statement.ts'
import { named } from './words.ts'

/** The lines of a statement with schools and rules by name: a finance system does not know our ids. */
export function csvOf({ kept, names }: { kept: KeptStatement; names: ReadonlyMap<string, string> }, language: Language): string {
  const statements = kept.result.statements.map((statement) => ({
    ...statement,
    lines: statement.lines.map((line) => ({
      ...line,
      payer: named(language, line.payer, names),
      payee: named(language, line.payee, names),
      clause: { ...line.clause, ...plainClause(line.clause) },
      rule: named(language, line.rule, names),
    })),
  }))
  return settlementCsv({ ...kept.result, statements }, language)
}
