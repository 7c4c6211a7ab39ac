import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unpacksBeyond } from './unpacked.ts'

let file = ''
beforeAll(() => {
  file = join(mkdtempSync(join(tmpdir(), 'unpacked-')), 'a.csv.gz')
})
afterAll(() => rmSync(join(file, '..'), { recursive: true, force: true }))

const MB = 1024 * 1024
const packed = gzipSync(Buffer.alloc(3 * MB))

test.each([
  ['one byte less than its size', packed, 3 * MB - 1, true],
  ['its size', packed, 3 * MB, false],
  ['its size, and it breaks off after the limit', packed.subarray(0, -9), MB, true],
  ['its size, and it breaks off before the limit', packed.subarray(0, 100), 3 * MB, false],
  ['its size in two parts', Buffer.concat([packed, packed]), 6 * MB, false],
  ['less than its two parts', Buffer.concat([packed, packed]), 6 * MB - 1, true],
  ['nothing, and it is empty', gzipSync(''), 0, false],
  ['nothing, and it is no gzip', Buffer.from('a,b'), 0, false],
])('a limit of %s', async (_, content, most, beyond) => {
  writeFileSync(file, content)
  expect(await unpacksBeyond(file, most)).toBe(beyond)
})

test('who stopped waits no longer', async () => {
  writeFileSync(file, packed)
  expect(await unpacksBeyond(file, 0, AbortSignal.abort())).toBe(false)
})
