import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { collect } from '#platform/import/reading.ts'
import { bytesSource, withFile } from '#platform/import/testing/sources.ts'
import { workbookBytes } from '#platform/import/testing/workbook-file.ts'
import { packageRoot } from '#platform/package-root.ts'
import { openPublicFile } from './read-public-file.ts'
import type { PublicTable } from './tables.ts'

const sample = (name: string) => readFileSync(join(packageRoot(), 'test', 'public-files', name), 'utf8')

async function opened(text: string) {
  const { file, stopped } = await openPublicFile(bytesSource(text))
  if (!file) throw new Error(stopped.problem)
  return file
}

async function read<T extends PublicTable>(text: string, table: T) {
  return collect((await opened(text)).read(table))
}

const stopOf = async (text: string) => (await openPublicFile(bytesSource(text))).stopped

describe('a file tells by its headers what it holds', () => {
  test.each<[string, PublicTable[]]>([
    ['bevoegde-gezagen.csv', ['boards']],
    ['instellingen-mbo.csv', ['institutions']],
    ['vestigingen-vo.csv', ['sites']],
    ['vo-leerlingen-per-vestiging.csv', ['boards', 'sites']],
    ['mbo-opleidingsaanbod.csv', ['qualifications']],
    ['leerbedrijven.csv', ['companies']],
  ])('%s', async (name, tables) => {
    expect((await opened(sample(name))).tables).toEqual(tables)
  })
})

describe('records', () => {
  test('boards', async () => {
    const { records } = await read(sample('bevoegde-gezagen.csv'), 'boards')
    expect(records[0]).toEqual({ line: 2, number: '99901', name: 'Stichting Elzenhof', place: 'WATERRIJK' })
  })

  test('institutions', async () => {
    const { records, summary } = await read(sample('instellingen-mbo.csv'), 'institutions')
    expect(records[1]).toEqual({
      line: 3,
      brin: '99GG',
      name: 'Groencollege Het Veen',
      place: 'DROOGDAM',
      boardNumber: '99904',
      boardName: null,
      structure: 'Agrarisch opleidingscentrum',
    })
    expect(summary).toEqual({ records: 2, rejected: 0 })
  })

  test('sites, by two columns or by six characters in one', async () => {
    const { records } = await read(sample('vestigingen-vo.csv'), 'sites')
    expect(records[1]).toEqual({
      line: 3,
      brin: '99AA',
      vestiging: '01',
      name: 'Elzenhof Zuid',
      street: 'Zuiderpad',
      houseNumber: '12-a',
      postcode: '9999 AB',
      place: 'WATERRIJK',
      gemeente: 'WATERRIJK',
      structure: 'VBO/MAVO',
    })
    const older = await read(sample('vo-leerlingen-per-vestiging.csv'), 'sites')
    expect(older.records.map(({ brin, vestiging, place }) => [brin, vestiging, place])).toEqual([
      ['99AA', '00', 'WATERRIJK'],
      ['99AA', '01', 'WATERRIJK'],
    ])
  })

  test('qualifications, a row for each leertraject; 31-12-9999 is no end', async () => {
    const { records } = await read(sample('mbo-opleidingsaanbod.csv'), 'qualifications')
    expect(records[1]).toEqual({
      line: 3,
      crebo: '25998',
      name: 'Verzonnen kok',
      niveau: 2,
      dossier: '23090',
      dossierName: null,
      leertraject: 'bbl',
      validFrom: '2016-08-01',
      lastIntake: null,
      validUntil: null,
    })
    expect(records[2]).toMatchObject({ crebo: '25999', niveau: 3, validUntil: '2028-07-31' })
  })

  test('companies, a row for each crebo they are recognised for', async () => {
    const { records } = await read(sample('leerbedrijven.csv'), 'companies')
    expect(records[0]).toEqual({
      line: 2,
      leerbedrijfId: '100000001',
      name: 'Bakkerij De Korst',
      postcode: '9999 KK',
      place: 'Waterrijk',
      crebo: '25998',
      recognisedFrom: '2020-01-01',
      recognisedUntil: '2027-12-31',
    })
    expect(records[2]).toMatchObject({ leerbedrijfId: '100000002', crebo: null, recognisedFrom: null })
  })

  test('from a workbook, where codes are numbers and days are days', async () => {
    const rows = [
      ['Crebocode', 'Naam kwalificatie', 'Niveau', 'Ingangsdatum', 'Einddatum'],
      [25998, 'Verzonnen kok', 2, new Date('2016-08-01T00:00:00Z'), null],
    ]
    const { records } = await withFile(await workbookBytes({ Codelijst: rows }), async (source) => {
      const { file } = await openPublicFile(source)
      return file ? collect(file.read('qualifications')) : { records: [] }
    })
    expect(records).toMatchObject([{ crebo: '25998', niveau: 2, validFrom: '2016-08-01', validUntil: null }])
  })
})

describe('columns', () => {
  test('each is found, not found or ambiguous', async () => {
    const file = await opened('CREBO;NAAM KWALIFICATIE;BEGINDATUM;INGANGSDATUM\n25998;Kok;;')
    expect(file.columns('qualifications')).toMatchObject({
      crebo: { found: 'found', header: 'CREBO' },
      niveau: { found: 'not-found' },
      validFrom: { found: 'ambiguous', headers: ['BEGINDATUM', 'INGANGSDATUM'] },
    })
  })

  test('one that is ambiguous is not read, and when it is needed the file is not', async () => {
    expect((await read('CREBO;NAAM;BEGINDATUM;INGANGSDATUM\n25998;Kok;1-8-2016;1-8-2017', 'qualifications')).records).toMatchObject([
      { validFrom: null },
    ])
    expect(await stopOf('CREBO;CREBOCODE;NAAM\n25998;25999;Kok')).toEqual({
      problem: 'public-table-not-found',
      table: 'qualifications',
      missing: [],
      ambiguous: ['ERKENDEOPLEIDINGSCODE'],
      found: ['CREBO', 'CREBOCODE', 'NAAM'],
    })
  })

  test('a site needs a brin: in its own column or in that of the site', async () => {
    expect(await stopOf('VESTIGINGSCODE;VESTIGINGSNAAM\n00;Elzenhof')).toMatchObject({ table: 'sites', missing: ['INSTELLINGSCODE'] })
    expect((await opened('BRINVESTIGINGSNUMMER;VESTIGINGSNAAM\n99AA00;Elzenhof')).tables).toEqual(['sites'])
  })

  test('a table that the file does not hold', async () => {
    expect((await read(sample('leerbedrijven.csv'), 'boards')).stopped).toMatchObject({
      problem: 'public-table-not-found',
      table: 'boards',
    })
  })
})

describe('rows that are left out, with line and column', () => {
  test.each<[string, PublicTable, string, object]>([
    [
      'no name',
      'institutions',
      'INSTELLINGSCODE;INSTELLINGSNAAM\n99AA; ',
      { problem: 'public-value-missing', line: 2, column: 'INSTELLINGSNAAM' },
    ],
    [
      'no brin',
      'institutions',
      'BRIN;INSTELLINGSNAAM\n9AA;Elzenhof',
      { problem: 'public-value-unreadable', line: 2, column: 'BRIN', value: '9AA' },
    ],
    [
      'no brin for a site',
      'sites',
      'BRIN;VESTIGINGSCODE;VESTIGINGSNAAM\n;00;Elzenhof',
      { problem: 'public-value-missing', line: 2, column: 'BRIN' },
    ],
    [
      'a level',
      'qualifications',
      'CREBO;NAAM;NIVEAU\n25998;Kok;5',
      { problem: 'public-value-unreadable', line: 2, column: 'NIVEAU', value: '5' },
    ],
    ['a crebo', 'qualifications', 'CREBO;NAAM\n2599;Kok', { problem: 'public-value-unreadable', line: 2, column: 'CREBO', value: '2599' }],
    [
      'dates',
      'qualifications',
      'CREBO;NAAM;BEGINDATUM;EINDDATUM\n25998;Kok;2-8-2020;1-8-2020',
      { problem: 'public-dates-reversed', line: 2 },
    ],
    [
      'a company',
      'companies',
      'LeerbedrijfID;Naam\n12;Korst',
      { problem: 'public-value-unreadable', line: 2, column: 'LeerbedrijfID', value: '12' },
    ],
  ])('%s', async (_, table, text, problem) => {
    expect(await read(`${text}`, table)).toMatchObject({ rejected: [problem], records: [], summary: { rejected: 1 } })
  })

  test('one day is a period', async () => {
    expect((await read('CREBO;NAAM;BEGINDATUM;EINDDATUM\n25998;Kok;1-8-2020;1-8-2020', 'qualifications')).records).toHaveLength(1)
  })
})

test.each([
  ['', { problem: 'file-empty' }],
  ['%PDF-1.7', { problem: 'wrong-kind', kind: 'pdf', expected: ['text', 'xlsx'] }],
])('%j is no list', async (text, stopped) => {
  expect(await stopOf(text)).toEqual(stopped)
})

test('a header alone', async () => {
  expect((await read('CREBO;NAAM', 'qualifications')).stopped).toEqual({ problem: 'public-no-rows' })
})
