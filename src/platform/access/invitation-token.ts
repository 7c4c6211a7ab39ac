import { createHash, randomBytes } from 'node:crypto'

export interface InvitationToken {
  /** stands in the link `/uitnodiging/<token>` only, and is kept nowhere */
  token: string
  /** `invitation.token_hash` */
  hash: string
}

/** 256 random bits: they cannot be guessed, so a plain SHA-256 without salt is enough to keep. */
export function newInvitationToken(): InvitationToken {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: tokenHash(token) }
}

/** SHA-256 in hexadecimal: who reads the database cannot accept the invitation with it. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
