import { expect, test } from 'vitest'
import { isIban, isKvk, isOin, isPostalCode, isRsin, isVatNumber, plainNumber, plainPostalCode } from './numbers.ts'

test.each([
  // the example of the Dutch central registry, and those of ISO 13616
  ['NL91ABNA0417164300', true],
  ['DE89370400440532013000', true],
  ['GB82WEST12345698765432', true],
  // one digit changed, two swapped, one short
  ['NL91ABNA0417164301', false],
  ['NL91ABNA0417164030', false],
  ['NL91ABNA041716430', false],
  ['nl91abna0417164300', false],
  ['', false],
])('IBAN %s: %s', (text, right) => expect(isIban(text)).toBe(right))

test.each([
  // 1×9 + 2×8 + 3×7 + 4×6 + 5×5 + 6×4 + 7×3 + 8×2 − 2 = 154 = 14 × 11
  ['123456782', true],
  ['123456783', false],
  ['000000000', false],
  ['12345678', false],
])('RSIN %s: %s', (text, right) => expect(isRsin(text)).toBe(right))

test.each([
  ['NL123456782B01', true],
  ['NL123456782B99', true],
  ['NL123456782B00', false],
  ['NL123456781B01', false],
  ['123456782B01', false],
  ['BE0123456749', true],
])('VAT number %s: %s', (text, right) => expect(isVatNumber(text)).toBe(right))

test('numbers have their length, and are kept without spaces', () => {
  expect([isKvk('1234567'), isKvk('12345678'), isKvk('123456789')]).toEqual([false, true, false])
  expect([isOin('1'.repeat(19)), isOin('1'.repeat(20)), isOin('1'.repeat(21))]).toEqual([false, true, false])
  expect(plainNumber(' nl91 abna 0417.1643.00 ')).toBe('NL91ABNA0417164300')
  expect(plainPostalCode('1234ab')).toBe('1234 AB')
  expect([isPostalCode('1234 AB'), isPostalCode('0234 AB'), isPostalCode('1234AB')]).toEqual([true, false, false])
})
