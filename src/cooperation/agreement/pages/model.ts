import type { Told } from '../../answers/told.ts'
import type { Agreement, Amendment } from '../agreement.ts'
import type { ClauseCheck } from '../checks/finding.ts'
import { changed, consolidatedOn } from '../consolidated.ts'
import { agreementOn, coveredAfter, everyParty } from '../coverage.ts'
import type { KeptFile } from '../files/file.ts'
import { openOffer } from '../life.actions.ts'
import type { Measured } from '../promise.ts'
import type { SeenAgreement } from '../see.actions.ts'
import type { AgreementText } from '../text.ts'
import { draftOf } from '../write.actions.ts'

export interface AgreementModel extends ShownText {
  seen: SeenAgreement
  /** what indicators found, by promise */
  measured: ReadonlyMap<string, Measured>
  /** what the clauses with a check of their own say */
  checks: readonly ClauseCheck[]
  /** of institutions */
  names: ReadonlyMap<string, string>
  files: readonly KeptFile[]
  /** what those who began told later; null: not for this viewer */
  told: readonly Told[] | null
  /** the day whose text is shown, when nothing is being written or offered */
  onDay: string
  typed: URLSearchParams
  mistakes: readonly { field: string; sentence: string }[]
}

export interface ShownText {
  text: AgreementText
  /** with the parties and routes that go with the text */
  agreement: Agreement
  /** the amendment whose changes stand in the text */
  pending: Amendment | null
}

interface Asked {
  seen: SeenAgreement
  onDay: string
  /** somebody asked for that day */
  isAsked: boolean
}

/** What is being written; else what lies before the parties to sign; else the text of the day. */
export function shownText({ seen: { agreement, mayWrite }, onDay, isAsked }: Asked): ShownText {
  const draft = mayWrite ? draftOf(agreement) : null
  if (draft) return { text: draft.text, pending: draft.amendment, agreement: withPending(agreement, draft.amendment) }
  const offered = isAsked ? null : (openOffer(agreement)?.amendment ?? null)
  if (!offered) return { text: consolidatedOn(agreement, onDay), pending: null, agreement: agreementOn(agreement, onDay) }
  const text = changed(consolidatedOn(agreement, offered.effectiveOn), offered.changes)
  return { text, pending: offered, agreement: withPending(agreement, offered) }
}

/** As it becomes with a change that is being written, or lies before the parties. */
function withPending(agreement: Agreement, amendment: Amendment | null): Agreement {
  if (!amendment) return agreement
  const then = agreementOn(agreement, amendment.effectiveOn)
  const parties = everyParty(then).filter((one) => then.parties.includes(one) || one.joinedBy === amendment.id)
  const joining = everyParty(then).filter((one) => !parties.includes(one))
  return { ...then, parties, joining, routes: coveredAfter(then, then.routes, amendment.changes) }
}
