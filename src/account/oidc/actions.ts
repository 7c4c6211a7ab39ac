import { logEvent } from '#platform/audit/pupil-log.ts'
import { asSystem } from '#platform/database/database.ts'
import type { Platform } from '#platform/platform.ts'
import type { Accounts, From } from '../accounts.store.ts'
import type { BindIdentity } from '../engine/providers.store.ts'
import { acceptWithIdentity } from '../invitation/actions.ts'
import { endSession, findSession, type Session } from '../session/session.store.ts'
import { newFlow, type SignedIn } from '../sign-in/actions.ts'
import { LIMITS } from '../throttle/limits.ts'
import { countTries } from '../throttle/throttle.store.ts'
import { type IdentityKey, ownerOf, removeIdentity, saveIdentity, waysOf } from './identity.store.ts'
import type { Purpose } from './purpose.ts'

/** What a proven identity is for: it accepts an invitation, or is tied to the account that is signed in. */
export function bindIdentity(platform: Platform): BindIdentity {
  return async (identity, purpose, flow) => {
    if (purpose.kind === 'invitation') await acceptWithIdentity(platform, purpose.tokenHash, identity)
    // the browser that comes back must still be signed in as who left
    if (purpose.kind === 'link') {
      if (purpose.userId !== flow.currentUserId) throw new Error('somebody else is signed in than who asked to tie this identity')
      await tie(platform, purpose.userId, identity)
    }
  }
}

/** To the provider. Null when there is none of that name or it does not answer; a moment when it was tried too often. */
export async function startProvider(
  { platform, engine, providers }: Accounts,
  providerId: string,
  purpose: Purpose,
  paths: { next: string; whenRefused: string },
  from: From,
): Promise<{ url: string; cookies: string[] } | { until: Date } | null> {
  if (!providers.some(({ id }) => id === providerId)) return null
  const until = await countTries(platform.db, [{ limit: LIMITS.providerAddress, subject: from.address }], platform.now())
  return until ? { until } : engine.startProvider({ providerId, state: { purpose }, ...paths })
}

export interface Returned {
  signedIn: SignedIn | null
  location: string
  cookies: string[]
}

/** Back from the provider: signed in, or not known here. Who was signed in already, as the same person, stays so. */
export async function finishProvider(
  accounts: Accounts,
  providerId: string,
  request: Request,
  from: From,
  current: { token: string; session: Session } | null,
): Promise<Returned> {
  const { platform, engine } = accounts
  const flow = { ...newFlow(accounts, from, providerId), currentUserId: current?.session.userId ?? null }
  const { token, location, cookies } = await engine.finishProvider(request, flow)
  const session = token ? await findSession(platform.db, token, platform.now()) : null
  if (!token || !session) {
    if (token) await endSession(platform.db, token)
    return { signedIn: null, location, cookies }
  }
  const stays = current?.session.standing === 'signed-in' && current.session.userId === session.userId
  if (!stays) return { signedIn: { token, session }, location, cookies }
  await endSession(platform.db, token)
  return { signedIn: current, location, cookies }
}

/** How this account can sign in; `credential` is a password. */
export async function waysToSignIn({ platform }: Accounts, session: Session): Promise<string[]> {
  return asSystem(platform.db, (trx) => waysOf(trx, session.userId))
}

/** No longer by this provider; the last way in stays. */
export async function untie({ platform }: Accounts, session: Session, providerId: string, requestId: string): Promise<boolean> {
  return asSystem(platform.db, async (trx) => {
    const ways = await waysOf(trx, session.userId)
    if (providerId === 'credential' || !ways.includes(providerId) || ways.length === 1) return false
    await removeIdentity(trx, session.userId, providerId)
    await logEvent(trx, session.person, 'identity/untie', { provider: providerId }, requestId)
    return true
  })
}

async function tie(platform: Platform, userId: string, identity: IdentityKey): Promise<void> {
  await asSystem(platform.db, async (trx) => {
    const owner = await ownerOf(trx, identity)
    if (owner && owner !== userId) throw new Error('this identity belongs to another account')
    await saveIdentity(trx, userId, identity, platform.now())
  })
}
