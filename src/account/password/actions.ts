import { verifyPassword } from 'better-auth/crypto'
import { logEvent } from '#platform/audit/pupil-log.ts'
import { asSystem } from '#platform/database/database.ts'
import { dayOf, type Platform } from '#platform/platform.ts'
import type { Accounts, From } from '../accounts.store.ts'
import { saveFactor } from '../second-factor/factor.store.ts'
import { secretOf } from '../secret.store.ts'
import { endSessionsOf, renewSession, type Session } from '../session/session.store.ts'
import { LIMITS } from '../throttle/limits.ts'
import { countTries, forgiveTries } from '../throttle/throttle.store.ts'
import { accountOf, findAccountByEmail, findPasswordHash, passwordHash, savePassword } from './password.store.ts'
import { findReset, newResetToken, useResetToken } from './reset.store.ts'
import { type PasswordFinding, passwordFinding } from './rules.ts'

/** Words of the mail, in the language of who asked. */
export interface ResetWords {
  subject: string
  text: (link: string) => string
}

/**
 * Gives a person a password, and an account when there was none: for the first beheerder of a new region and for the
 * people of the example region. Throws when the address is another account's; whoever calls has checked the password.
 */
export async function setPassword(
  platform: Platform,
  personId: string,
  email: string,
  password: string,
  { totpSecret }: { totpSecret?: string } = {},
): Promise<void> {
  const [hash, now] = [await passwordHash(password), platform.now()]
  // nobody is signed in while a region is set up
  await asSystem(platform.db, async (trx) => {
    const userId = await accountOf(trx, personId, email, now)
    if (!userId) throw new Error('this e-mail address belongs to another account')
    await savePassword(trx, userId, hash, now)
    if (totpSecret) await saveFactor(trx, { userId, totp: totpSecret, step: null }, secretOf(platform.folder))
  })
}

/**
 * Sends a link to who forgot the password, if there is such an account. Answers the same either way, and does not wait
 * for the mail: how long that takes would tell who is here. Gives until when, after too many requests.
 */
export async function requestReset(
  { platform, report }: Accounts,
  email: string,
  from: From,
  words: ResetWords,
  linkTo: (token: string) => string,
): Promise<Date | null> {
  const now = platform.now()
  const tries = [
    { limit: LIMITS.resetAccount, subject: email },
    { limit: LIMITS.resetAddress, subject: from.address },
  ]
  const until = await countTries(platform.db, tries, now)
  if (until) return until
  const send = async (): Promise<void> => {
    const found = await asSystem(platform.db, async (trx) => {
      const account = await findAccountByEmail(trx, email, dayOf(now))
      return account && { to: account.email, token: await newResetToken(trx, account.userId, now) }
    })
    if (found) await platform.mail.send({ to: found.to, subject: words.subject, text: words.text(linkTo(found.token)) })
  }
  // the message of the failure, never the link that was in the mail
  send().catch((error: Error) => report(new Error(`the mail with a new password could not be sent: ${error.message}`)))
  return null
}

/** Whose link this is, or null when it is used, too old or no link at all. */
export async function resetFor({ platform }: Accounts, token: string): Promise<{ email: string } | null> {
  const now = platform.now()
  return asSystem(platform.db, (trx) => findReset(trx, token, now, dayOf(now)))
}

/** A new password by the link of the mail. Every session ends; a second factor stays. Null when it is done. */
export async function resetPassword({ platform }: Accounts, token: string, password: string): Promise<PasswordFinding | 'no-link' | null> {
  const now = platform.now()
  const account = await asSystem(platform.db, (trx) => findReset(trx, token, now, dayOf(now)))
  if (!account) return 'no-link'
  const finding = passwordFinding(password, account.email)
  if (finding) return finding
  const hash = await passwordHash(password)
  return asSystem(platform.db, async (trx) => {
    if (!(await useResetToken(trx, token))) return 'no-link'
    await savePassword(trx, account.userId, hash, now)
    await endSessionsOf(trx, account.userId, { except: null })
    return null
  })
}

export type ChangeRefusal = { refused: PasswordFinding | 'wrong-password' } | { refused: 'too-many'; until: Date }

/** By who knows the old one. The other sessions end, and this one goes on under a new token. */
export async function changePassword(
  { platform }: Accounts,
  session: Session,
  { old, next }: { old: string; next: string },
  requestId: string,
): Promise<{ token: string } | ChangeRefusal> {
  const now = platform.now()
  const account = { limit: LIMITS.signInAccount, subject: session.email }
  const until = await countTries(platform.db, [account], now)
  if (until) return { refused: 'too-many', until }
  const kept = await asSystem(platform.db, (trx) => findPasswordHash(trx, session.userId))
  if (!kept || !(await verifyPassword({ hash: kept, password: old }))) return { refused: 'wrong-password' }
  await forgiveTries(platform.db, { account })
  const finding = passwordFinding(next, session.email)
  if (finding) return { refused: finding }
  const hash = await passwordHash(next)
  return asSystem(platform.db, async (trx) => {
    await savePassword(trx, session.userId, hash, now)
    await endSessionsOf(trx, session.userId, { except: session.id })
    await logEvent(trx, session.person, 'password/change', {}, requestId)
    return { token: await renewSession(trx, session.id, { secondFactor: false }) }
  })
}
