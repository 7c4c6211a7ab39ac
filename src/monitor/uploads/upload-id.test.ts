import { expect, test } from 'vitest'
import { isUploadId, newUploadId } from './upload-id.ts'

const HEX = '0123456789abcdef0123456789abcdef'

test('a new id is an id, and never the same', () => {
  const ids = Array.from({ length: 1000 }, newUploadId)
  expect(ids.every(isUploadId)).toBe(true)
  expect(new Set(ids).size).toBe(1000)
})

test.each([
  ['', '..', '.', '../..', '/etc', `../${HEX}`, `${HEX}/..`, `${HEX}\n`, ` ${HEX}`, `${HEX}\0`],
  [HEX.slice(1), `${HEX}0`, HEX.toUpperCase(), HEX.replace('a', 'g'), '%2e%2e%2f', '٠'.repeat(32)],
])('a path trick is no id', (...tricks) => {
  expect(tricks.filter((trick) => isUploadId(trick))).toEqual([])
  expect(isUploadId(HEX)).toBe(true)
})
