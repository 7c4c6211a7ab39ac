import { createHmac, randomInt } from 'node:crypto'

/** Without letters and figures that look alike. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz'
const HALF = 5
const COUNT = 10

/** Ten times `k3f7m-9xq2a`: each takes the place of one code from the app. About 49 bits each. */
export function newRecoveryCodes(): string[] {
  const letter = (): string => ALPHABET.charAt(randomInt(ALPHABET.length))
  const half = (): string => Array.from({ length: HALF }, letter).join('')
  return Array.from({ length: COUNT }, () => `${half()}-${half()}`)
}

/** What is kept: who reads the database, without the secret of this server, can try no codes. */
export function recoveryCodeHash(code: string, secret: string): string {
  return createHmac('sha256', `${secret}:recovery-code`).update(plain(code)).digest('base64url')
}

/** As it was typed, with or without its dash. */
export const isRecoveryCode = (typed: string): boolean => plain(typed).length === 2 * HALF

const plain = (code: string): string => code.toLowerCase().replaceAll(/[^0-9a-z]/g, '')
