import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import { logEvent } from '#platform/audit/pupil-log.ts'
import { asSystem } from '#platform/database/database.ts'
import type { Accounts } from '../accounts.store.ts'
import { endSessionsOf, renewSession, type Session } from '../session/session.store.ts'
import { needsSecondFactor } from '../session/standing.ts'
import { LIMITS } from '../throttle/limits.ts'
import { countTries, forgiveTries } from '../throttle/throttle.store.ts'
import {
  countRecoveryCodes,
  findTotpSecret,
  removeFactor,
  renewRecoveryCodes,
  saveFactor,
  takeRecoveryCode,
  takeStep,
} from './factor.store.ts'
import { isRecoveryCode } from './recovery-codes.ts'
import { newTotpSecret, stepOfCode } from './totp.ts'

export type CodeRefusal = { refused: 'wrong-code' | 'used-code' } | { refused: 'too-many'; until: Date }

const SET_UP_MINUTES = 30

/** A code of the app, or a recovery code, of this account; null when it is right. It is used up by asking. */
export async function takeCode(accounts: Accounts, userId: string, typed: string): Promise<CodeRefusal | null> {
  const { db, now } = { db: accounts.platform.db, now: accounts.platform.now() }
  const account = { limit: LIMITS.secondStep, subject: userId }
  const until = await countTries(db, [account], now)
  if (until) return { refused: 'too-many', until }
  const refused = isRecoveryCode(typed) ? await takeRecovery(accounts, userId, typed) : await takeTotp(accounts, userId, typed)
  if (refused) return { refused }
  await forgiveTries(db, { account })
  return null
}

/** The second step of signing in: the session counts from now on, under a new token. */
export async function passSecondStep(accounts: Accounts, session: Session, typed: string): Promise<{ token: string } | CodeRefusal> {
  const refusal = await takeCode(accounts, session.userId, typed)
  if (refusal) return refusal
  // the tables of sign-in are Doorloop's own
  return { token: await asSystem(accounts.platform.db, (trx) => renewSession(trx, session.id, { secondFactor: true })) }
}

/** What the set-up page shows. `sealed` goes along in the form and back: nothing is kept until a code was shown. */
export async function startSetUp({ platform, secret }: Accounts, session: Session): Promise<{ totp: string; sealed: string }> {
  return seal({ totp: newTotpSecret(), userId: session.userId, until: platform.now().getTime() + SET_UP_MINUTES * 60_000 }, secret)
}

/** What the set-up page showed before, after a wrong code; null when it is too long ago, or not from this page. */
export async function continueSetUp({ platform, secret }: Accounts, session: Session, sealed: string): Promise<string | null> {
  const set = await open(sealed, secret)
  return set?.userId === session.userId && set.until > platform.now().getTime() ? set.totp : null
}

/**
 * The app shows the right code: from now on the second factor is asked for, in every session, and the other sessions of
 * this person end. Who replaces one shows a code of the old one too. Gives the recovery codes, which are shown this once.
 */
export async function finishSetUp(
  accounts: Accounts,
  session: Session,
  { totp, code, oldCode }: { totp: string; code: string; oldCode: string },
  requestId: string,
): Promise<{ token: string; recoveryCodes: string[] } | (CodeRefusal & { of: 'new' | 'old' })> {
  const { platform, secret } = accounts
  const step = stepOfCode(totp, withoutSpaces(code), platform.now())
  if (step === null) return { refused: 'wrong-code', of: 'new' }
  const refusal = session.hasFactor ? await takeCode(accounts, session.userId, oldCode) : null
  if (refusal) return { ...refusal, of: 'old' }
  return asSystem(platform.db, async (trx) => {
    const recoveryCodes = await saveFactor(trx, { userId: session.userId, totp, step }, secret)
    await endSessionsOf(trx, session.userId, { except: session.id })
    await logEvent(trx, session.person, 'second-factor/set-up', {}, requestId)
    return { token: await renewSession(trx, session.id, { secondFactor: true }), recoveryCodes }
  })
}

/** New recovery codes, for who shows a code. */
export async function renewCodes(
  accounts: Accounts,
  session: Session,
  code: string,
  requestId: string,
): Promise<{ recoveryCodes: string[] } | CodeRefusal> {
  const refusal = await takeCode(accounts, session.userId, code)
  if (refusal) return refusal
  return asSystem(accounts.platform.db, async (trx) => {
    await logEvent(trx, session.person, 'recovery-codes/renew', {}, requestId)
    return { recoveryCodes: await renewRecoveryCodes(trx, session.userId, accounts.secret) }
  })
}

/** How many were not used yet. */
export const recoveryCodesLeft = ({ platform }: Accounts, { userId }: Session): Promise<number> => countRecoveryCodes(platform.db, userId)

/** Without a second factor from now on; only for roles that may do without, and for who shows a code. */
export async function dropFactor(
  accounts: Accounts,
  session: Session,
  code: string,
  requestId: string,
): Promise<CodeRefusal | { refused: 'obligatory' } | null> {
  if (needsSecondFactor(session.person.grants.map(({ role }) => role))) return { refused: 'obligatory' }
  const refusal = await takeCode(accounts, session.userId, code)
  if (refusal) return refusal
  await asSystem(accounts.platform.db, async (trx) => {
    await removeFactor(trx, session.userId)
    await logEvent(trx, session.person, 'second-factor/remove', {}, requestId)
  })
  return null
}

interface Sealed {
  totp: string
  userId: string
  until: number
}

async function seal(set: Sealed, secret: string): Promise<{ totp: string; sealed: string }> {
  return { totp: set.totp, sealed: await symmetricEncrypt({ key: sealKey(secret), data: JSON.stringify(set) }) }
}

/** Null when it was not sealed here: encryption of this kind also tells a forgery. */
async function open(sealed: string, secret: string): Promise<Sealed | null> {
  const text = await symmetricDecrypt({ key: sealKey(secret), data: sealed }).catch(() => null)
  return text === null ? null : (JSON.parse(text) as Sealed)
}

/** A key of its own, so that nothing else that was encrypted here can be put in its place. */
const sealKey = (secret: string): string => `${secret}:set-up`

async function takeTotp({ platform, secret }: Accounts, userId: string, typed: string): Promise<'wrong-code' | 'used-code' | null> {
  const totp = await findTotpSecret(platform.db, userId, secret)
  const step = totp && stepOfCode(totp, withoutSpaces(typed), platform.now())
  if (!step) return 'wrong-code'
  return (await takeStep(platform.db, userId, step)) ? null : 'used-code'
}

/** An app shows `123 456`. */
const withoutSpaces = (typed: string): string => typed.replaceAll(/\s/g, '')

async function takeRecovery({ platform, secret }: Accounts, userId: string, typed: string): Promise<'wrong-code' | null> {
  return (await takeRecoveryCode(platform.db, userId, typed, secret)) ? null : 'wrong-code'
}
