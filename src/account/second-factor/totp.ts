import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { fromBase32, toBase32 } from './base32.ts'

const STEP_SECONDS = 30
const DIGITS = 6
/** A clock may be one step off, either way. */
const WINDOW = 1

/** 160 bits, the length of SHA-1, as RFC 4226 section 4 recommends; in base32. */
export const newTotpSecret = (): string => toBase32(randomBytes(20))

/**
 * The time step whose code this is (RFC 6238), or null. Time is an argument, and the step is given back so that a code
 * is taken once: better-auth's own TOTP reads the clock itself and takes a code twice.
 */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const key = fromBase32(secret)
  if (!key || !/^\d{6}$/.test(code)) return null
  const current = stepAt(now)
  const steps = Array.from({ length: 2 * WINDOW + 1 }, (_, index) => current - WINDOW + index)
  // all are compared, so that the time taken tells nothing
  const matching = steps.filter((step) => timingSafeEqual(Buffer.from(codeAt(key, step)), Buffer.from(code)))
  return matching.at(-1) ?? null
}

/** What an authenticator app shows at this moment. Throws on a secret that is no base32. */
export function totpCode(secret: string, now: Date): string {
  const key = fromBase32(secret)
  if (!key) throw new Error('a TOTP secret is base32')
  return codeAt(key, stepAt(now))
}

/** The address an authenticator app reads from the QR code. */
export function totpAddress(secret: string, account: string, issuer: string): string {
  const query = new URLSearchParams({ secret, issuer, digits: String(DIGITS), period: String(STEP_SECONDS) })
  // an app shows a plus sign where a form would read a space
  return `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(account)}?${query.toString().replaceAll('+', '%20')}`
}

const stepAt = (now: Date): number => Math.floor(now.getTime() / 1000 / STEP_SECONDS)

/** RFC 4226 section 5.3, dynamic truncation. */
function codeAt(key: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const hash = createHmac('sha1', key).update(counter).digest()
  const offset = hash.readUInt8(hash.length - 1) & 0x0f
  const number = hash.readUInt32BE(offset) & 0x7fff_ffff
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0')
}
