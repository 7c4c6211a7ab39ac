import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Collected, collect } from '#platform/import/reading.ts'
import type { Source } from '#platform/import/source.ts'
import { bytesSource, endlessSource, withFile } from '#platform/import/testing/sources.ts'
import { rawWorkbook, workbookBytes } from '#platform/import/testing/workbook-file.ts'
import { zipBytes } from '#platform/import/testing/zip-file.ts'
import { readEdexml } from './edexml.ts'
import type { DeliveryProblem } from './problem.ts'
import { deliveryProblemText } from './problem-text.ts'
import { readRo } from './ro.ts'
import { readTablePupils } from './table-pupils.ts'
import { readTbgi } from './tbgi.ts'
import { sample } from './testing/samples.ts'

const mapping = { key: 'Leerlingnr', givenName: 'Roepnaam', familyName: 'Achternaam', birthDate: 'Geb.datum' }

type All = Collected<unknown, unknown, DeliveryProblem>
const READERS = {
  table: (source: Source): Promise<All> => collect(readTablePupils(source, { mapping })),
  edexml: (source: Source): Promise<All> => collect(readEdexml(source)),
  ro: (source: Source): Promise<All> => collect(readRo(source)),
  tbgi: (source: Source): Promise<All> => collect(readTbgi(source)),
} satisfies Record<string, (source: Source) => Promise<All>>
type Format = keyof typeof READERS
const FORMATS = Object.keys(READERS) as Format[]

/** A sentence or more, in both languages, with nothing in it that a program left there. */
function expectSentences(problems: readonly DeliveryProblem[]): void {
  for (const problem of problems) {
    for (const language of ['nl', 'en'] as const) {
      const text = deliveryProblemText(language, problem)
      expect(text).toMatch(/^[A-Z].*\.$/s)
      expect(text).not.toMatch(/undefined|NaN|\[object/)
      if ('line' in problem) expect(text).toContain(String(problem.line))
    }
  }
}

const laughs = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">${'bcdefghi'.replace(/./g, (name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`)}]><EDEX>&i;</EDEX>`
const header = 'Leerlingnr;Roepnaam;Achternaam;Geb.datum'

const FILES: [string, () => Promise<Uint8Array> | Uint8Array | string][] = [
  ['nothing', () => ''],
  ['only white space', () => '\r\n \r\n'],
  ['a PDF', () => '%PDF-1.7\n%âãÏÓ'],
  ['an old workbook', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0)],
  ['a web page', () => '<!DOCTYPE html><html><table></table></html>'],
  ['a picture', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 1, 2, 3])],
  ['a zip', () => zipBytes([{ name: 'leerlingen.csv', content: header }])],
  ['a zip with a password', () => zipBytes([{ name: 'xl/workbook.xml', content: 'x', encrypted: true }])],
  ['half a workbook', async () => (await workbookBytes({ a: [[header]] })).subarray(0, 900)],
  ['a workbook with nothing in it', async () => workbookBytes({ a: [] })],
  [
    'a workbook of zeros',
    () => rawWorkbook('', [{ name: 'xl/worksheets/sheet1.xml', content: `<worksheet>${'\t'.repeat(40 * 1024 * 1024)}` }]),
  ],
  ['a billion laughs', () => laughs],
  ['an external entity', () => '<!DOCTYPE EDEX [<!ENTITY x SYSTEM "file:///etc/hosts">]><EDEX>&x;</EDEX>'],
  ['XML that breaks off', () => '<EDEX><school><schooljaar>2026'],
  ['XML that is none', () => '<EDEX><school></EDEX>'],
  ['UTF-16 without a mark', () => Buffer.from(header, 'utf16le')],
  ['two encodings in one', () => Buffer.concat([Buffer.from(`${header}\n1;Zoë;`), Buffer.from('Zoë;1-1-2010', 'latin1')])],
  ['a quote that never closes', () => `${header}\n1;"Anouk;Wilg;14-2-2011\n`],
  ['a header alone', () => header],
  ['a header twice', () => `${header};Leerlingnr\n1;Anouk;Wilg;14-2-2011;1`],
  ['columns that are missing', () => 'Leerlingnr;Roepnaam\n1;Anouk'],
]

describe.each(FORMATS)('the reader of %s refuses, with a sentence,', (format) => {
  test.each(FILES)('%s', async (_, make) => {
    const { stopped, records } = await withFile(await make(), READERS[format])
    expect(records).toEqual([])
    expectSentences(stopped ? [stopped] : [])
    expect(stopped).not.toBeNull()
  })

  test('two gigabytes on one line', async () => {
    const starts: Record<Format, string> = {
      table: `${header}\n`,
      ro: 'VLP|99ZZ|1|2|3\nPER|',
      edexml: '<EDEX><!--',
      tbgi: '<Bekostigingsgrondslagen><x y="',
    }
    const before = process.memoryUsage().rss
    const { stopped } = await READERS[format](endlessSource(starts[format], 'x'.repeat(65_536), 2 ** 31))
    expectSentences(stopped ? [stopped] : [])
    expect(stopped?.problem).toMatch(/^(line-too-long|xml-too-long|file-too-large)$/)
    expect(process.memoryUsage().rss - before).toBeLessThan(200e6)
  })
})

describe('a file that was damaged anywhere is read or refused, but never breaks the reader', () => {
  const damage = fc.record({
    at: fc.nat(),
    remove: fc.integer({ min: 0, max: 40 }),
    insert: fc.oneof(
      fc.constantFrom('', '"', '<', '>', '&', ';', '|', '\n', '\0', '99999', ']]>', '<!--'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
  })

  test.each<[Format, string]>([
    ['table', 'leerlingen.csv'],
    ['edexml', 'school-edexml.xml'],
    ['ro', 'RO_99ZZ_20250801_20260731.CSV'],
    ['tbgi', 'TBGI_99ZZ_2027_20251124.XML'],
  ])('%s', async (format, name) => {
    const text = sample(name)
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (all) => {
        const damaged = all.reduce(
          (so, { at, remove, insert }) => so.slice(0, at % so.length) + insert + so.slice((at % so.length) + remove),
          text,
        )
        const { stopped, rejected, notes } = await READERS[format](bytesSource(damaged))
        const problems = [...rejected, ...notes, ...(stopped ? [stopped] : [])]
        expectSentences(problems)
        expect(JSON.stringify(problems)).not.toMatch(/99999(0019|0020|0056)/)
      }),
      { numRuns: 150 },
    )
  })
})
