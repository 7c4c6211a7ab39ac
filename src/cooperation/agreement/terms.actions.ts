import type { Act } from '../turn.actions.ts'
import { termsPrint } from './print.ts'
import { type ClauseTerms, termsOf } from './terms.ts'
import { type Edited, editClause } from './write.actions.ts'

/** Keeps the data of a clause that has a check of its own, in what is being written. `seen`: termsPrint of what was on the screen. */
export const saveTerms = (
  act: Act,
  agreementId: string,
  clauseId: string,
  terms: ClauseTerms,
  seen: string | null = null,
): Promise<Edited> =>
  editClause(act, agreementId, clauseId, (clause) => {
    if (clause.subject !== terms.kind) return null
    return termsPrint(termsOf(clause, terms.kind)) === seen ? { ...clause, terms } : 'seen-another'
  })
