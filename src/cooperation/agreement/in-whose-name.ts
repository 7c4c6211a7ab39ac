import type { Offer, Party, Signature } from './agreement.ts'
import { openObjections } from './life.ts'

export type NameRefusal = 'scan-missing' | 'objection-open' | 'signed-for-another'

/**
 * Why this person cannot put this signature. One person signs for one board. What another party signed on paper is shown with its
 * scan, and not as long as that party objects. `isOwn`: the party is one that this person signs for.
 */
export function whyNotInItsName(
  offer: Offer,
  parties: readonly Party[],
  { partyId, how, fileId }: Signature,
  { personId, isOwn }: { personId: string; isOwn: boolean },
): NameRefusal | null {
  const boardOf = (wanted: string) => parties.find(({ id }) => id === wanted)?.boardId
  const signedForAnother = offer.signatures.some(
    (one) => one.personId === personId && !one.fileId && boardOf(one.partyId) !== boardOf(partyId),
  )
  if (how === 'here') return signedForAnother ? 'signed-for-another' : null
  if (isOwn && !signedForAnother) return null
  if (openObjections(offer).some((one) => one.partyId === partyId)) return 'objection-open'
  return fileId ? null : 'scan-missing'
}
