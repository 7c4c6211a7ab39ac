import { describe, expect, test } from 'vitest'
import { fromBase32, toBase32 } from './base32.ts'
import { newTotpSecret, stepOfCode, totpAddress, totpCode } from './totp.ts'

const at = (seconds: number): Date => new Date(seconds * 1000)

test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('base32 of %j is %s (RFC 4648, section 10)', (text, base32) => {
  expect(toBase32(Buffer.from(text))).toBe(base32)
  if (base32) expect(Buffer.from(fromBase32(base32) ?? []).toString()).toBe(text)
})

test.each(['', '1', 'MZX!', 'é'])('%j is no base32', (text) => expect(fromBase32(text)).toBeNull())

/** RFC 6238, appendix B, SHA-1: the last six of its eight figures. */
const SECRET = toBase32(Buffer.from('12345678901234567890'))
test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('the code at second %i is %s (RFC 6238, appendix B)', (seconds, code) => {
  expect(totpCode(SECRET, at(seconds))).toBe(code)
  expect(stepOfCode(SECRET, code, at(seconds))).toBe(Math.floor(seconds / 30))
})

describe('a code of the step that starts at 1200 seconds', () => {
  const code = totpCode(SECRET, at(1200))
  test.each([
    ['two steps before', 1169, null],
    ['a step before', 1170, 40],
    ['in its own time', 1200, 40],
    ['at its last second', 1229, 40],
    ['a step later', 1259, 40],
    ['two steps later', 1260, null],
  ])('%s', (_, seconds, step) => expect(stepOfCode(SECRET, code, at(seconds))).toBe(step))
})

test.each(['', '28708', '2870822', '28708a', '２８７０８２', '-87082'])('%j is no code', (code) => {
  expect(stepOfCode(SECRET, code, at(59))).toBeNull()
})

test('a new secret is 160 bits, and another each time', () => {
  expect(fromBase32(newTotpSecret())).toHaveLength(20)
  expect(newTotpSecret()).not.toBe(newTotpSecret())
})

test('the address for the app holds account and issuer, whatever signs are in them', () => {
  const address = new URL(totpAddress(SECRET, 'a+b@school.nl', 'Doorloop Oost'))
  expect(decodeURIComponent(address.pathname)).toContain('Doorloop Oost:a+b@school.nl')
  expect(address.search).toContain('issuer=Doorloop%20Oost')
  expect(address.searchParams.get('secret')).toBe(SECRET)
})
