import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '#platform/import/limits.ts'
import { openTable } from '#platform/import/open-table.ts'
import { collect } from '#platform/import/reading.ts'
import { bytesSource, withFile } from '#platform/import/testing/sources.ts'
import { workbookBytes } from '#platform/import/testing/workbook-file.ts'
import type { PupilDelivery } from './delivery.ts'
import type { Mapping } from './table/fields.ts'
import { guessMapping } from './table/guess-mapping.ts'
import { readTablePupils, sampleRows } from './table-pupils.ts'
import { sample, testNumber } from './testing/samples.ts'

const MAPPING: Mapping = {
  key: 'nr',
  givenName: 'roepnaam',
  familyName: 'achternaam',
  birthDate: 'geboren',
  opleiding: 'leerweg',
  from: 'van',
  group: 'klas',
}
const HEADER = 'nr;roepnaam;achternaam;geboren;leerweg;van;klas'

const read = (text: string, mapping = MAPPING, limits = LIMITS) => collect(readTablePupils(bytesSource(text), { mapping, limits }))
const rows = (...lines: string[]) => read([HEADER, ...lines].join('\n'))

describe('the sample, by the mapping that is guessed', () => {
  async function readSample() {
    const source = bytesSource(sample('leerlingen.csv'))
    const { table } = await openTable(source)
    const guess = guessMapping(table?.headers ?? [], table ? await sampleRows(table, 10) : [])
    const defaults = { kind: 'vo' as const }
    return { guess, ...(await collect(readTablePupils(source, { mapping: guess.mapping, defaults }))) }
  }

  test('all columns but the remark are known', async () => {
    const { guess } = await readSample()
    expect(guess.unused).toEqual(['Opmerking'])
    expect(guess.dropped).toEqual([{ index: 1, header: 'BSN', kind: 'bsn', by: 'name' }])
  })

  test('six rows are five pupils; two rows of one pupil are two enrolments, by their days', async () => {
    const { records, summary, rejected } = await readSample()
    expect(rejected).toEqual([])
    expect(summary).toEqual({ pupils: 5, rejected: 0, enrolments: 6, dropped: { bsn: 4 }, notRead: ['Opmerking'] })
    const bram = records.find(({ key }) => key === '20302')
    expect(bram?.enrolments.map(({ from, until, leerjaar }) => [from, until, leerjaar])).toEqual([
      ['2023-08-01', '2024-07-31', 2],
      ['2024-08-01', null, 3],
    ])
    expect(bram?.groups.map(({ name }) => name)).toEqual(['2A', '3B1'])
  })

  test('separators, accents and leap days come through', async () => {
    const { records } = await readSample()
    expect(records.map(({ familyName }) => familyName)).toContain('Berk; junior')
    expect(records.find(({ givenName }) => givenName === 'Chaïma')).toMatchObject({
      infix: 'el',
      birthDate: '2012-02-29',
      sex: 'v',
      email: null,
    })
  })
})

describe('rows of one pupil', () => {
  test('that say different things of the person are all rejected, wherever they stand', async () => {
    const { records, rejected } = await rows('1;Anouk;Wilg;14-2-2011;bb;;', '2;Bram;Esch;3-11-2010;bb;;', '1;Anouk;Wilg;15-2-2011;bb;;')
    expect(rejected).toEqual([
      { problem: 'key-contradicts', line: 2, other: 4, key: '1' },
      { problem: 'key-contradicts', line: 4, other: 2, key: '1' },
    ])
    expect(records.map(({ key }) => key)).toEqual(['2'])
  })

  test('that say the same are one, with a note', async () => {
    const { records, notes } = await rows('1;Anouk;Wilg;14-2-2011;bb;1-8-2024;3B', '1;Anouk;Wilg;14-2-2011;bb;1-8-2024;3B')
    expect(records).toMatchObject([{ line: 2, enrolments: [{ line: 2 }] }])
    expect(notes).toEqual([{ problem: 'row-twice', line: 3, first: 2 }])
  })

  test('in any order are the same pupils', async () => {
    const pupil = fc.record({
      key: fc.integer({ min: 1, max: 4 }),
      leerweg: fc.constantFrom('bb', 'kb'),
      year: fc.integer({ min: 2020, max: 2026 }),
    })
    const lines = fc
      .array(pupil, { minLength: 1, maxLength: 8 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
    await fc.assert(
      fc.asyncProperty(lines, async ([all, shuffled]) => {
        const [one, other] = [await rows(...all.map(line)), await rows(...shuffled.map(line))]
        expect(withoutLines(other.records)).toEqual(withoutLines(one.records))
        expect(other.notes.length).toBe(one.notes.length)
      }),
      { numRuns: 50 },
    )
  })

  const line = ({ key, leerweg, year }: { key: number; leerweg: string; year: number }) =>
    `${key};Anouk;Wilg;14-2-2011;${leerweg};1-8-${year};k${year}`
})

test('pupils written as CSV are read back the same', async () => {
  const name = fc.stringMatching(/^[A-ZÀ-Þa-zß-ÿ'’;", -]{1,12}$/).filter((text) => text.trim() === text && !/ {2}/.test(text))
  const pupils = fc.uniqueArray(
    fc.record({
      key: fc.stringMatching(/^[A-Z]\d{1,6}$/),
      roepnaam: name,
      achternaam: name,
      geboren: fc.date({ min: new Date('1990-01-01'), max: new Date('2015-01-01'), noInvalidDate: true }),
    }),
    { selector: ({ key }) => key, minLength: 1, maxLength: 6 },
  )
  await fc.assert(
    fc.asyncProperty(pupils, fc.constantFrom(';', ','), async (all, delimiter) => {
      const text = stringify(
        [
          ['nr', 'roepnaam', 'achternaam', 'geboren'],
          ...all.map(({ geboren, ...rest }) => [...Object.values(rest), geboren.toISOString().slice(0, 10)]),
        ],
        { delimiter, quoted_match: /"/ },
      )
      const { opleiding: _, from: __, group: ___, ...mapping } = MAPPING
      const { records, stopped } = await read(text, mapping)
      expect(stopped).toBeNull()
      expect(records.map(({ key, givenName, familyName, birthDate }) => [key, givenName, familyName, birthDate])).toEqual(
        all.map(({ key, roepnaam, achternaam, geboren }) => [
          key,
          roepnaam.normalize('NFC'),
          achternaam.normalize('NFC'),
          geboren.toISOString().slice(0, 10),
        ]),
      )
    }),
    { numRuns: 50 },
  )
})

describe('what is never read', () => {
  test('a column of BSNs under any name, found over the whole file', async () => {
    const { opleiding: _, from: __, group: ___, ...mapping } = MAPPING
    const lines = Array.from({ length: 30 }, (_, at) => `${at};Anouk;Wilg${at};14-2-2011;${testNumber(at)}`)
    const all = await read(['nr;roepnaam;achternaam;geboren;dossier', ...lines].join('\n'), mapping)
    expect(all.summary).toMatchObject({ pupils: 30, dropped: { bsn: 30 }, notRead: [] })
    expect(JSON.stringify(all)).not.toMatch(/99999\d{4}/)
  })

  test('a mapping that takes such a column for the number is refused', async () => {
    const { stopped, records } = await rows(`${testNumber(1)};Anouk;Wilg;14-2-2011;bb;;`, `${testNumber(2)};Bram;Esch;3-11-2010;bb;;`)
    expect(stopped).toEqual({ problem: 'mapping-column-dropped', column: 'nr', field: 'key', kind: 'bsn' })
    expect(records).toEqual([])
  })

  test('a single BSN among numbers of the school is refused with its line', async () => {
    const { rejected, records } = await rows('20301;Anouk;Wilg;14-2-2011;bb;;', `${testNumber(2)};Bram;Esch;3-11-2010;bb;;`)
    expect(rejected).toEqual([{ problem: 'key-is-bsn', line: 3 }])
    expect(records).toHaveLength(1)
  })
})

describe('a spreadsheet', () => {
  const { from: _, group: __, ...mapping } = MAPPING

  test('with real dates and numbers is read as the same pupils', async () => {
    const bytes = await workbookBytes({
      Leerlingen: [
        ['nr', 'roepnaam', 'achternaam', 'geboren', 'leerweg'],
        [20301, 'Anouk', 'Wilg', new Date('2011-02-14T00:00:00Z'), 'bb'],
      ],
    })
    const { records } = await withFile(bytes, (source) => collect(readTablePupils(source, { mapping })))
    expect(records).toMatchObject([{ key: '20301', birthDate: '2011-02-14', enrolments: [{ opleiding: 'vmbo-bb' }] }])
  })

  test('a formula refuses its row and no other', async () => {
    const bytes = await workbookBytes({
      Leerlingen: [
        ['nr', 'roepnaam', 'achternaam', 'geboren', 'leerweg'],
        [1, { formula: 'UPPER("anouk")', result: 'ANOUK' }, 'Wilg', '14-2-2011', 'bb'],
        [2, 'Bram', '=Esch', '3-11-2010', 'bb'],
      ],
    })
    const { records, rejected } = await withFile(bytes, (source) => collect(readTablePupils(source, { mapping })))
    expect(rejected).toEqual([{ problem: 'formula-in-cell', line: 2, column: 'roepnaam' }])
    expect(records).toMatchObject([{ familyName: '=Esch' }])
  })
})

describe('files that are refused', () => {
  test.each([
    ['nothing', '', { problem: 'file-empty' }],
    ['a header alone', HEADER, { problem: 'no-pupils' }],
    ['a column less', HEADER.replace(';klas', ''), { problem: 'mapping-column-missing', column: 'klas', field: 'group' }],
    ['a column twice', `${HEADER};klas`, { problem: 'mapping-column-repeated', column: 'klas', field: 'group' }],
    ['EDEXML', '<?xml version="1.0"?><EDEX/>', { problem: 'wrong-kind', kind: 'xml', expected: ['text', 'xlsx'] }],
    ['a quote that never closes', `${HEADER}\n1;"Anouk;Wilg;14-2-2011;bb;;`, { problem: 'quote-not-closed', line: 2 }],
  ])('%s', async (_, text, stopped) => {
    expect((await read(text)).stopped).toEqual(stopped)
  })

  test('too many rows', async () => {
    const { stopped, summary } = await read(`${HEADER}\n1;A;B;14-2-2011;;;\n2;A;B;14-2-2011;;;`, MAPPING, { ...LIMITS, rows: 1 })
    expect(stopped).toEqual({ problem: 'too-many-rows', most: 1 })
    expect(summary).toBeNull()
  })

  test('only rejected rows is a file with an end: each says why', async () => {
    expect(await rows('1;Anouk')).toMatchObject({
      stopped: null,
      rejected: [{ problem: 'too-few-fields', line: 2 }],
      summary: { pupils: 0, rejected: 1 },
    })
  })
})

/** Which row of the file it was is the one thing that may differ. */
function withoutLines(records: PupilDelivery[]): unknown[] {
  const bare = records.map(({ line: _, enrolments, ...pupil }) => ({
    ...pupil,
    enrolments: enrolments.map(({ line: __, ...rest }) => rest),
  }))
  return bare.sort((a, b) => Number(a.key) - Number(b.key))
}
