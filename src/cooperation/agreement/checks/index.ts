import type { Agreement } from '../agreement.ts'
import { hasTerms, termKindOf, termsOf } from '../terms.ts'
import type { AgreementText } from '../text.ts'
import { checkExclusivity } from './exclusivity.ts'
import type { CheckedClause, Facts } from './facts.ts'
import type { ClauseCheck } from './finding.ts'
import { checkPlaces } from './guaranteed-places.ts'
import { checkPartner } from './preferred-partner.ts'
import { checkSplit } from './split-of-offer.ts'

/** Everything that the clauses with a check of their own have to say on a day, clause by clause. */
export function checkClauses(agreement: Agreement, text: Pick<AgreementText, 'clauses'>, facts: Facts): ClauseCheck[] {
  const routes = facts.routes.filter(({ routeId }) => agreement.routes.some((one) => one.routeId === routeId))
  return text.clauses.flatMap((clause) => checkClause({ agreement, clause, routes }, facts))
}

function checkClause(checked: CheckedClause, facts: Facts): ClauseCheck[] {
  const { clause } = checked
  const kind = termKindOf(clause)
  if (kind === null) return []
  if (!hasTerms(clause)) return [{ rule: 'clause/no-terms', severity: 'unknown', clauseId: clause.id, about: {}, rows: [] }]
  const terms = termsOf(clause, kind)
  switch (terms?.kind) {
    case 'split-of-offer':
      return checkSplit(checked, terms, facts)
    case 'preferred-partner':
      return checkPartner(checked, terms, facts)
    case 'exclusivity':
      return checkExclusivity(checked, terms, facts)
    case 'guaranteed-places':
      return checkPlaces(checked, terms, facts)
    default:
      return []
  }
}
