import { expect, test } from 'vitest'
import { LIMITS, type Limits } from './limits.ts'
import { stoppedBy, withFile } from './testing/sources.ts'
import { type Part, zipBytes } from './testing/zip-file.ts'
import { openZip } from './zip.ts'

/** Opens and reads all of one part. */
function readPart(bytes: Uint8Array, name: string, limits: Limits = LIMITS): Promise<string> {
  return withFile(bytes, async ({ path }) => {
    const zip = await openZip(path ?? '', limits)
    try {
      let text = ''
      for await (const part of zip.read(name)) text += Buffer.from(part).toString()
      return text
    } finally {
      zip.close()
    }
  })
}

const refusal = (parts: readonly Part[], limits?: Limits) => stoppedBy(() => readPart(zipBytes(parts), 'a', limits))

test('a part is unpacked; one that is not there is empty', async () => {
  const bytes = zipBytes([{ name: 'a', content: 'Zoë' }])
  expect(await readPart(bytes, 'a')).toBe('Zoë')
  expect(await readPart(bytes, 'b')).toBe('')
})

test('the most that may be unpacked, and one byte more', async () => {
  const parts = [{ name: 'a', content: 'x'.repeat(100) }]
  expect(await refusal(parts, { ...LIMITS, unpackedBytes: 100 })).toBeNull()
  expect(await refusal(parts, { ...LIMITS, unpackedBytes: 99 })).toEqual({ problem: 'zip-bomb', most: 99 })
})

test('what the directory states of all parts counts before any is unpacked', async () => {
  const parts = ['a', 'b', 'c'].map((name) => ({ name, content: 'x'.repeat(40) }))
  expect(await refusal(parts, { ...LIMITS, unpackedBytes: 119 })).toMatchObject({ problem: 'zip-bomb' })
})

test('a bomb: far more bytes than its packed size makes likely', async () => {
  const zeros = [{ name: 'a', content: Buffer.alloc(40 * 1024 * 1024) }]
  expect(zipBytes(zeros).length).toBeLessThan(100_000)
  expect(await refusal(zeros)).toMatchObject({ problem: 'zip-bomb' })
})

test('a bomb that says it is small is stopped at what it says', async () => {
  expect(await refusal([{ name: 'a', content: Buffer.alloc(1_000_000), stated: 10 }])).toMatchObject({ problem: 'zip-bomb' })
})

test('parts that are read more than once count more than once', async () => {
  const bytes = zipBytes([{ name: 'a', content: 'x'.repeat(60) }])
  const read = withFile(bytes, async ({ path }) => {
    const zip = await openZip(path ?? '', { ...LIMITS, unpackedBytes: 100 })
    const drain = async () => {
      for await (const _ of zip.read('a'));
    }
    await drain()
    const second = await stoppedBy(drain)
    zip.close()
    return second
  })
  expect(await read).toMatchObject({ problem: 'zip-bomb' })
})

test('too many entries, one on the boundary', async () => {
  const parts = Array.from({ length: 5 }, (_, at) => ({ name: `${at}`, content: '' }))
  expect(await refusal(parts, { ...LIMITS, zipEntries: 5 })).toBeNull()
  expect(await refusal(parts, { ...LIMITS, zipEntries: 4 })).toEqual({ problem: 'zip-too-many-entries', found: 5, most: 4 })
})

test('a zip with a password', async () => {
  expect(await refusal([{ name: 'a', content: 'x', encrypted: true }])).toEqual({ problem: 'zip-encrypted' })
})

test('a zip cut off anywhere is damaged', async () => {
  const bytes = zipBytes([{ name: 'a', content: 'Anouk, Bram, Chaima' }])
  for (let length = 0; length < bytes.length; length += 1) {
    expect(await stoppedBy(() => readPart(bytes.subarray(0, length), 'a'))).toEqual({ problem: 'zip-damaged' })
  }
})

test('a byte that changed on the way is noticed', async () => {
  const bytes = zipBytes([{ name: 'a', content: 'Anouk, Bram, Chaima' }])
  bytes[35] = (bytes[35] ?? 0) ^ 0x20
  expect(await stoppedBy(() => readPart(bytes, 'a'))).toEqual({ problem: 'zip-damaged' })
})
