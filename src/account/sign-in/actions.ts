import type { Accounts, From } from '../accounts.store.ts'
import type { Flow } from '../engine/flow.ts'
import { endSession, findSession, forgetExpired, type Session } from '../session/session.store.ts'
import { LIMITS } from '../throttle/limits.ts'
import { countTries, forgiveTries } from '../throttle/throttle.store.ts'

export interface SignedIn {
  token: string
  session: Session
}

export type SignInRefusal = { refused: 'wrong' } | { refused: 'too-many'; until: Date }

/**
 * By e-mail and password. The same answer in the same time for an account that is not there, that has another password,
 * whose person has left: who tries learns nothing about who is here.
 */
export async function signIn(
  accounts: Accounts,
  typed: { email: string; password: string },
  from: From,
): Promise<SignedIn | SignInRefusal> {
  const { platform, engine } = accounts
  const now = platform.now()
  const tries = {
    account: { limit: LIMITS.signInAccount, subject: typed.email },
    address: { limit: LIMITS.signInAddress, subject: from.address },
  }
  const until = await countTries(platform.db, Object.values(tries), now)
  if (until) return { refused: 'too-many', until }
  const token = await engine.signInWithPassword(typed, newFlow(accounts, from, 'password'))
  const session = token && (await findSession(platform.db, token, now))
  if (!token || !session) {
    if (token) await endSession(platform.db, token)
    return { refused: 'wrong' }
  }
  await forgiveTries(platform.db, tries)
  await forgetExpired(platform.db, now)
  return { token, session }
}

/** A session that starts without a second factor, and without anybody signed in yet. */
export function newFlow({ platform }: Accounts, { userAgent }: From, signedInBy: string): Flow {
  return { now: platform.now(), signedInBy, secondFactor: false, userAgent, currentUserId: null }
}
