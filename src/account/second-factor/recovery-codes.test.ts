import { expect, test } from 'vitest'
import { isRecoveryCode, newRecoveryCodes, recoveryCodeHash } from './recovery-codes.ts'

test('ten codes, all different, of signs that do not look alike', () => {
  const codes = newRecoveryCodes()
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) expect(code).toMatch(/^[2-9a-hjkmnp-z]{5}-[2-9a-hjkmnp-z]{5}$/)
})

test('dash, spaces and capitals do not matter', () => {
  expect(recoveryCodeHash('ABCDE fghjk', 's')).toBe(recoveryCodeHash('abcde-fghjk', 's'))
})

test('what is kept is of use only with the secret of the server', () => {
  expect(recoveryCodeHash('abcde-fghjk', 'one')).not.toBe(recoveryCodeHash('abcde-fghjk', 'other'))
})

test.each([
  ['abcde-fghjk', true],
  [' ABCDEFGHJK ', true],
  ['123456', false],
  ['abcde-fghj', false],
  ['abcde-fghjkl', false],
])('%j looks like a recovery code: %s', (typed, is) => expect(isRecoveryCode(typed)).toBe(is))
