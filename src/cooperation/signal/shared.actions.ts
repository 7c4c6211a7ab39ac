import { listAssessments } from '../assessment/assessment.store.ts'
import type { Assessment } from '../assessment/assessment.ts'
import { type BodySeen, listBodiesSeen } from '../consultation/held.store.ts'
import { listContacts } from '../contact/contact.store.ts'
import type { Contact } from '../contact/contact.ts'
import { type Act, inTurn } from '../turn.actions.ts'

/** What both the signals and what is known at all are told from: read once. */
export interface Shared {
  bodies: readonly BodySeen[]
  assessments: readonly Assessment[]
  contacts: readonly Contact[]
}

export const seeShared = (act: Act): Promise<Shared> =>
  inTurn(act, async ({ trx, today }) => ({
    bodies: await listBodiesSeen(trx, today),
    assessments: await listAssessments(trx),
    contacts: await listContacts(trx),
  }))
