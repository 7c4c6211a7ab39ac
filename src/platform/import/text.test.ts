import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LIMITS } from './limits.ts'
import { bytesSource, endlessSource, stoppedBy, whole } from './testing/sources.ts'
import { type Encoding, encodingOf, textOf } from './text.ts'

const TEXT = 'naam\r\nZoë Ångström\r\n'
const BYTES: Record<Encoding, Buffer> = {
  'utf-8': Buffer.from(TEXT),
  'utf-8-bom': Buffer.from(`\uFEFF${TEXT}`),
  'utf-16le': Buffer.from(`\uFEFF${TEXT}`, 'utf16le'),
  'utf-16be': Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16(),
  'windows-1252': Buffer.from(TEXT, 'latin1'),
}

test.each(Object.entries(BYTES) as [Encoding, Buffer][])('%s is recognised and read, however the pieces fall', async (encoding, bytes) => {
  expect(await encodingOf(bytesSource(bytes))).toBe(encoding)
  for (const size of [1, 2, 3, 7]) expect(await whole(textOf(bytesSource(bytes, size), encoding))).toBe(TEXT)
})

test('the euro sign of windows-1252 is one', async () => {
  expect(await whole(textOf(bytesSource(Uint8Array.of(0x80)), 'windows-1252'))).toBe('€')
})

test('any text comes back from UTF-8', async () => {
  const lines = fc.array(
    fc.string({ unit: 'grapheme', maxLength: 20 }).filter((line) => !line.includes('\0') && !line.startsWith('\uFEFF')),
  )
  await fc.assert(
    fc.asyncProperty(lines, fc.integer({ min: 1, max: 9 }), async (all, size) => {
      const text = all.join('\n')
      expect(await whole(textOf(bytesSource(text, size), 'utf-8'))).toBe(text)
    }),
  )
})

describe('problems name the line', () => {
  const read = (bytes: Uint8Array | string, encoding: Encoding, size?: number) =>
    stoppedBy(() => whole(textOf(bytesSource(bytes, size), encoding)))

  test('NUL, also of UTF-16 without a mark', async () => {
    expect(await read('a\r\nb\r\n\0', 'utf-8')).toEqual({ problem: 'nul-bytes', line: 3 })
    expect(await read(Buffer.from('naam', 'utf16le'), 'utf-8')).toEqual({ problem: 'nul-bytes', line: 1 })
  })

  test('a line break that is cut in two counts once', async () => {
    expect(await read('a\r\nb\r\n\0', 'utf-8', 2)).toEqual({ problem: 'nul-bytes', line: 3 })
  })

  test('bytes that the encoding does not have', async () => {
    expect(await read(Uint8Array.of(0x61, 0x0a, 0xff), 'utf-8', 1)).toEqual({ problem: 'undecodable', line: 2, encoding: 'utf-8' })
    expect(await read(Uint8Array.of(0x61, 0x0a, 0x81), 'windows-1252')).toEqual({
      problem: 'undecodable',
      line: 2,
      encoding: 'windows-1252',
    })
  })

  test('UTF-16 that breaks off within a letter', async () => {
    expect(await read(Uint8Array.of(0xff, 0xfe, 0x61), 'utf-16le')).toEqual({ problem: 'undecodable', line: 1, encoding: 'utf-16le' })
  })

  test('UTF-8 and windows-1252 in one file', async () => {
    const mixed = Buffer.concat([Buffer.from('Zoë\n'), Buffer.from('Zoë', 'latin1')])
    expect(await encodingOf(bytesSource(mixed))).toBe('windows-1252')
    expect(await read(mixed, 'windows-1252')).toEqual({ problem: 'encoding-mixed', line: 1 })
  })
})

describe('a line', () => {
  const limits = { ...LIMITS, lineChars: 10 }
  const read = (text: string) => stoppedBy(() => whole(textOf(bytesSource(text, 4), 'utf-8', limits)))

  test('of the most that it may have', async () => {
    expect(await read(`a\n${'x'.repeat(10)}\n${'y'.repeat(10)}`)).toBeNull()
  })

  test('of one more', async () => {
    expect(await read(`a\n${'x'.repeat(11)}`)).toEqual({ problem: 'line-too-long', line: 2, most: 10 })
  })

  test('of two gigabytes is refused while it comes in', async () => {
    const source = endlessSource('naam;datum\n', 'x'.repeat(65_536), 2 ** 31)
    const before = process.memoryUsage().rss
    expect(await stoppedBy(() => whole(textOf(source, 'utf-8')))).toMatchObject({ problem: 'line-too-long', line: 2 })
    expect(process.memoryUsage().rss - before).toBeLessThan(100e6)
  })
})

test('a source without a size is counted', async () => {
  const source = endlessSource('', 'naam;datum\n'.repeat(1000), 2 ** 31)
  const limits = { ...LIMITS, fileBytes: 100_000 }
  expect(await stoppedBy(() => encodingOf(source, limits))).toMatchObject({ problem: 'file-too-large', most: 100_000 })
})
