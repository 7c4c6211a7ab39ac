import { tokenHash } from '#platform/access/invitation-token.ts'
import { logEvent } from '#platform/audit/pupil-log.ts'
import { asSystem, type Trx } from '#platform/database/database.ts'
import { dayOf, type Platform } from '#platform/platform.ts'
import type { Accounts } from '../accounts.store.ts'
import { type IdentityKey, ownerOf, saveIdentity } from '../oidc/identity.store.ts'
import { accountOf, passwordHash, savePassword } from '../password/password.store.ts'
import { type PasswordFinding, passwordFinding } from '../password/rules.ts'
import { endSessionsOf } from '../session/session.store.ts'
import { findInvitation, takeInvitation } from './invitation.store.ts'
import { type Invitation, type InvitationFinding, invitationFinding } from './invitation.ts'

export type InvitationState = { invitation: Invitation; finding: null } | { invitation: Invitation | null; finding: InvitationFinding }

/** What stands behind a link; nobody is signed in yet, hence as Doorloop itself, here and below. */
export async function openInvitation(platform: Platform, token: string): Promise<InvitationState> {
  const invitation = await asSystem(platform.db, (trx) => findInvitation(trx, tokenHash(token), dayOf(platform.now())))
  const finding = invitationFinding(invitation, platform.now())
  return invitation && !finding ? { invitation, finding: null } : { invitation, finding: finding ?? 'unknown' }
}

export type AcceptFinding = InvitationFinding | PasswordFinding | 'no-email' | 'email-in-use'

/**
 * With a password of one's own. Who had an account keeps it, with its second factor, and gets this password: so a
 * beheerder helps who lost the old one. Gives the address to sign in with.
 */
export async function acceptWithPassword(
  { platform }: Accounts,
  token: string,
  typed: { email: string; password: string },
  requestId: string,
): Promise<{ email: string } | { finding: AcceptFinding }> {
  const opened = await openInvitation(platform, token)
  if (opened.finding) return { finding: opened.finding }
  const email = (opened.invitation.email ?? typed.email).trim().toLowerCase()
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return { finding: 'no-email' }
  const finding = passwordFinding(typed.password, email)
  if (finding) return { finding }
  const hash = await passwordHash(typed.password)
  return inOne(platform, async (trx) => {
    await take(trx, platform, opened.invitation, requestId)
    const userId = await accountOf(trx, opened.invitation.personId, email, platform.now())
    if (!userId) throw new Refused('email-in-use')
    await savePassword(trx, userId, hash, platform.now())
    await endSessionsOf(trx, userId, { except: null })
    return { email }
  })
}

/** With an identity that a provider has just proven. Throws when the invitation does not hold, or it is somebody else's. */
export async function acceptWithIdentity(platform: Platform, hash: string, identity: IdentityKey): Promise<void> {
  const now = platform.now()
  const answer = await inOne(platform, async (trx) => {
    const invitation = await findInvitation(trx, hash, dayOf(now))
    const finding = invitationFinding(invitation, now)
    if (!invitation || finding) throw new Refused(finding ?? 'unknown')
    await take(trx, platform, invitation, null)
    const userId = await accountOf(trx, invitation.personId, invitation.email, now)
    if (!userId) throw new Refused('email-in-use')
    const owner = await ownerOf(trx, identity)
    if (owner && owner !== userId) throw new Refused('used')
    await saveIdentity(trx, userId, identity, now)
    return { email: '' }
  })
  if ('finding' in answer) throw new Error(`the invitation cannot be accepted: ${answer.finding}`)
}

async function take(trx: Trx, platform: Platform, invitation: Invitation, requestId: string | null): Promise<void> {
  if (!(await takeInvitation(trx, invitation, platform.now()))) throw new Refused('used')
  await logEvent(trx, invitation, 'invitation/accept', { invitation: invitation.id }, requestId)
}

/** Takes back all of it: an invitation is used up only when there is an account at the end. */
class Refused extends Error {
  readonly finding: AcceptFinding
  constructor(finding: AcceptFinding) {
    super(finding)
    this.finding = finding
  }
}

async function inOne<T>(platform: Platform, work: (trx: Trx) => Promise<T>): Promise<T | { finding: AcceptFinding }> {
  try {
    return await asSystem(platform.db, work)
  } catch (error) {
    if (error instanceof Refused) return { finding: error.finding }
    throw error
  }
}
