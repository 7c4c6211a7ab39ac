import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { safeName, zipStream } from './zip-stream.ts'

const folder = mkdtempSync(join(tmpdir(), 'doorloop-zip-'))
afterAll(() => rmSync(folder, { recursive: true }))

const open = promisify<Buffer, { lazyEntries: boolean }, ZipFile>(fromBuffer)

/** Read by another program than the one that wrote it. */
async function contentsOf(bytes: Buffer): Promise<Record<string, string>> {
  const zip = await open(bytes, { lazyEntries: true })
  const found: Record<string, string> = {}
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, async (error, stream) => {
        if (error) return reject(error)
        const parts: Buffer[] = []
        for await (const part of stream) parts.push(part as Buffer)
        found[entry.fileName] = Buffer.concat(parts).toString('utf8')
        zip.readEntry()
      })
    })
    zip.on('end', resolve)
    zip.on('error', reject)
    zip.readEntry()
  })
  return found
}

test('what goes in comes out, with names of every alphabet and with nothing', async () => {
  const parts = { 'index.html': '<p>Ë</p>', 'bestanden/één.txt': 'a'.repeat(100_000), 'leeg.txt': '' }
  const given = Object.entries(parts).map(([name, text]) => ({ name, content: async () => Buffer.from(text) }))
  const chunks: Uint8Array[] = []
  for await (const chunk of zipStream(given, new Date('2026-11-23T10:00:00Z'))) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  writeFileSync(join(folder, 'x.zip'), bytes)
  expect(await contentsOf(bytes)).toEqual(parts)
})

test.each([
  ['Mijn foto (1).png', 'Mijn-foto-1-.png'],
  ['../../etc/passwd', 'etc-passwd'],
  ['..', 'bestand'],
  ['één & twee.pdf', 'een-twee.pdf'],
  ['📷.jpg', 'jpg'],
])('%s becomes %s', (name, expected) => expect(safeName(name, new Set())).toBe(expected))

test('no name stands there twice, whatever the capitals', () => {
  const taken = new Set<string>()
  expect(['a.pdf', 'A.pdf', 'a.pdf'].map((name) => safeName(name, taken))).toEqual(['a.pdf', 'A-2.pdf', 'a-3.pdf'])
})
