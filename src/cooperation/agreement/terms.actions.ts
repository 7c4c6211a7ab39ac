import type { Act } from '../turn.actions.ts'
import type { ClauseTerms } from './terms.ts'
import { type Edited, editClause } from './write.actions.ts'

/** Keeps the data of a clause that has a check of its own: in a draft, or in the draft of an amendment. */
export const saveTerms = (act: Act, agreementId: string, clauseId: string, terms: ClauseTerms): Promise<Edited> =>
  editClause(act, agreementId, clauseId, (clause) => (clause.subject === terms.kind ? { ...clause, terms } : null))
