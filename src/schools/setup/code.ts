import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Letters and figures that are not taken for each other (Crockford's base 32). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** `7KQ2M-X0F9B-…`: 100 random bits, so that guessing at a distance is hopeless. Only who sees the output of the program has it. */
export function newSetupCode(): string {
  const signs = [...randomBytes(20)].map((byte) => SIGNS[byte % SIGNS.length])
  return [0, 5, 10, 15].map((start) => signs.slice(start, start + 5).join('')).join('-')
}

/** Small letters, spaces and dashes do not matter. Takes as long whatever was typed. */
export function isSetupCode(typed: string, code: string): boolean {
  return timingSafeEqual(digest(typed), digest(code))
}

const digest = (code: string): Buffer =>
  createHash('sha256')
    .update(code.toUpperCase().replaceAll(/[^0-9A-Z]/g, ''))
    .digest()
