import { logEvent } from '#platform/audit/pupil-log.ts'
import type { Act, NotThere, NotYours } from '../turn.actions.ts'
import { notYours } from '../turn.actions.ts'
import type { Agreement, Amendment } from './agreement.ts'
import { discardAgreement, discardAmendment, restsOn } from './discard.store.ts'
import { deleteFileUnlessNamed } from './files/file.store.ts'
import { onAgreement } from './on-agreement.actions.ts'
import { amendmentPrint } from './print.ts'
import { whyMayAgreement } from './why-may.ts'

/** `was-offered`: the parties had it before them, so it stays; `in-use`: something else rests on it. */
export type WhyNotDiscard = 'not-draft' | 'was-offered' | 'in-use' | 'seen-another'
export type Discarded = { ok: true; isAgreement: boolean } | NotThere | NotYours | { ok: false; why: WhyNotDiscard }

/** What would be thrown away: a draft agreement, or the draft of an amendment. */
export interface Discardable {
  amendment: Amendment | null
  wasOffered: boolean
}

export function discardable({ state, wasOffered = false, amendments }: Agreement): Discardable | null {
  if (state === 'draft') return { amendment: null, wasOffered }
  const amendment = amendments.find((one) => one.state === 'draft') ?? null
  return amendment && { amendment, wasOffered: amendment.wasOffered ?? false }
}

/** What was on the screen of who throws it away. */
export function discardPrint(agreement: Agreement): string {
  const amendment = discardable(agreement)?.amendment
  return amendment ? amendmentPrint(agreement, amendment) : `r${agreement.revision}`
}

/** Throws a draft away that nobody was offered; what was offered or signed stays. */
export const discardDraft = (act: Act, id: string, seen: string): Promise<Discarded> =>
  onAgreement<Discarded>(act, id, async ({ trx }, agreement) => {
    if (!whyMayAgreement(act.viewer, 'agreement/change', agreement)) return notYours
    const found = discardable(agreement)
    if (!found) return { ok: false, why: 'not-draft' }
    if (found.wasOffered) return { ok: false, why: 'was-offered' }
    if (seen !== discardPrint(agreement)) return { ok: false, why: 'seen-another' }
    const { amendment } = found
    if (!amendment && (await restsOn(trx, id))) return { ok: false, why: 'in-use' }
    const { title } = agreement.text
    await logEvent(trx, act.viewer, 'agreement/discard', { agreement: id, amendment: amendment?.number ?? null, title }, act.requestId)
    if (!amendment) await discardAgreement(trx, id)
    else {
      await discardAmendment(trx, amendment.id)
      for (const file of filesOf(amendment)) await deleteFileUnlessNamed(trx, id, file)
    }
    return { ok: true, isAgreement: !amendment }
  })

const filesOf = ({ changes }: Amendment): string[] => changes.flatMap((one) => (one.kind === 'annex' ? (one.annex.file?.id ?? []) : []))
