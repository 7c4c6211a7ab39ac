export interface Invitation {
  id: string
  personId: string
  regionId: string
  givenName: string
  /** null when nobody knows one: then the invited person says it */
  email: string | null
  expiresAt: Date
  acceptedAt: Date | null
  withdrawnAt: Date | null
  hasLeft: boolean
}

export type InvitationFinding = 'unknown' | 'used' | 'withdrawn' | 'expired'

/** Why this invitation cannot be accepted now, or null. */
export function invitationFinding(invitation: Invitation | null, now: Date): InvitationFinding | null {
  if (!invitation) return 'unknown'
  if (invitation.acceptedAt) return 'used'
  if (invitation.withdrawnAt || invitation.hasLeft) return 'withdrawn'
  return invitation.expiresAt <= now ? 'expired' : null
}
