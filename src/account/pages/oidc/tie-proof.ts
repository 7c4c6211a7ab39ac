import { createHmac } from 'node:crypto'

/**
 * Stands in the link that ties a provider to an account. A form cannot lead to another site (the content security policy
 * keeps forms here), and a plain link can be followed from anywhere: a stranger could tie his own identity to the account
 * of who follows it.
 */
export const tieProof = (secret: string, sessionId: string): string =>
  createHmac('sha256', `${secret}:tie`).update(sessionId).digest('base64url')
