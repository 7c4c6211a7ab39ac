import { expect, test } from 'vitest'
import { bytesText, momentText } from './format.ts'

test.each([
  [0, '0 bytes'],
  [1023, '1.023 bytes'],
  [1024, '1 kB'],
  [1024 * 1024 - 1, '1.024 kB'],
  [1024 * 1024, '1 MB'],
  [1.5 * 1024 * 1024, '1,5 MB'],
  [200 * 1024 * 1024, '200 MB'],
  [123.4 * 1024 * 1024, '123 MB'],
  [1024 ** 3 - 1, '1.024 MB'],
  [2 * 1024 ** 3, '2 GB'],
  [2.5 * 1024 ** 3, '2,5 GB'],
])('%d bytes is %s', (bytes, text) => {
  expect(bytesText('nl', bytes)).toBe(text)
})

test('a moment is told by the clock on the wall', () => {
  const moment = new Date(2026, 2, 1, 9, 5)
  expect(momentText('nl', moment)).toBe('1 maart 2026, 09:05')
  expect(momentText('en', moment, 'short')).toBe('1 Mar 2026, 09:05')
})
