import type { Viewer } from '#platform/access/viewer.ts'
import { logEvent } from '#platform/audit/pupil-log.ts'
import { asPerson, asSystem } from '#platform/database/database.ts'
import { dayOf, type Platform } from '#platform/platform.ts'
import { accountOf } from '../password/password.store.ts'
import { newResetToken } from '../password/reset.store.ts'
import { removeFactor } from '../second-factor/factor.store.ts'
import { endSessionsOf } from '../session/session.store.ts'
import { findAccount, findHelped } from './help.store.ts'

export interface Helped {
  personId: string
  name: string
  userId: string
  /** of the person; the account follows it */
  email: string | null
  hasFactor: boolean
}

/** Somebody with an account whom this viewer may let in again, or null. */
export async function whomMayHelp(platform: Platform, viewer: Viewer, personId: string): Promise<Helped | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(personId)) return null
  const person = await asPerson(platform.db, viewer.personId, (trx) => findHelped(trx, personId), dayOf(platform.now()))
  const account = person && (await asSystem(platform.db, (trx) => findAccount(trx, personId)))
  return person && account ? { ...person, ...account } : null
}

/** A link to choose a new password by, for who cannot get it by mail. Null when the address is another account's. */
export async function makePasswordLink(platform: Platform, viewer: Viewer, helped: Helped, requestId: string): Promise<string | null> {
  const now = platform.now()
  return asSystem(platform.db, async (trx) => {
    const userId = await accountOf(trx, helped.personId, helped.email, now)
    if (!userId) return null
    await logEvent(trx, viewer, 'password/link', { person: helped.personId }, requestId)
    return newResetToken(trx, userId, now)
  })
}

/** For who lost phone and recovery codes: no second factor any more, and no session. */
export async function eraseFactor(platform: Platform, viewer: Viewer, helped: Helped, requestId: string): Promise<void> {
  await asSystem(platform.db, async (trx) => {
    await removeFactor(trx, helped.userId)
    await endSessionsOf(trx, helped.userId, { except: null })
    await logEvent(trx, viewer, 'second-factor/erase', { person: helped.personId }, requestId)
  })
}
