import { describe, expect, test } from 'vitest'
import { bytesSource, withFile } from '#platform/import/testing/sources.ts'
import { workbookBytes } from '#platform/import/testing/workbook-file.ts'
import { readUnits } from './read-units.ts'

const read = (text: string, options?: Parameters<typeof readUnits>[1]) => readUnits(bytesSource(text), options)

const HEADER = 'Onderdeel;Vmbo;Mbo;Weken vmbo;Weken mbo'

test('a row is a unit; a side without text does not ask it', async () => {
  const { units, rejected, stopped } = await read(`${HEADER}\nMotor;Module 1 en 2;Werkproces 1;12;11,5\nHybride;;Keuzedeel;;2\n`)
  expect({ rejected, stopped }).toEqual({ rejected: [], stopped: null })
  expect(units).toEqual([
    { id: 'motor', name: 'Motor', vmbo: 'Module 1 en 2', mbo: 'Werkproces 1', vmboWeeks: 12, mboWeeks: 11.5, taughtIn: [] },
    { id: 'hybride', name: 'Hybride', vmbo: null, mbo: 'Keuzedeel', vmboWeeks: null, mboWeeks: 2, taughtIn: [] },
  ])
})

test('the same from a spreadsheet', async () => {
  const rows = [
    ['Onderdeel', 'Vmbo', 'Mbo', 'Weken vmbo', 'Weken mbo', 'Gegeven in'],
    ['Remmen', 'Keuzevak', 'Werkproces 2', 6, 8, 'beide'],
  ]
  const { units } = await withFile(await workbookBytes({ Boeken: rows }), (source) => readUnits(source))
  expect(units).toMatchObject([{ id: 'remmen', vmboWeeks: 6, mboWeeks: 8, taughtIn: ['vmbo', 'mbo'] }])
})

test('ids are taken once, also beside those of the design', async () => {
  const { units } = await read('onderdeel;mbo\nÉlektra (gelijk);x\nElektra gelijk;y\n—;z\n', { taken: ['elektra-gelijk'] })
  expect(units.map(({ id }) => id)).toEqual(['elektra-gelijk-2', 'elektra-gelijk-3', 'onderdeel'])
})

test.each([
  ['without a name', ' ;a;b;1;1', { problem: 'unit-without-name', line: 2 }],
  ['asked by nobody', 'Motor;;;1;1', { problem: 'unit-asked-by-nobody', line: 2, unit: 'Motor' }],
  ['with weeks that are no number', 'Motor;a;b;veel;1', { problem: 'unit-weeks', line: 2, unit: 'Motor', value: 'veel' }],
  ['with more weeks than a school life has', 'Motor;a;b;1;201', { problem: 'unit-weeks', line: 2, unit: 'Motor', value: '201' }],
])('a row %s is left out, with its line', async (_, row, problem) => {
  const { units, rejected } = await read(`${HEADER}\n${row}\nRemmen;a;b;200;0\n`)
  expect(rejected).toEqual([problem])
  expect(units).toMatchObject([{ name: 'Remmen', vmboWeeks: 200, mboWeeks: 0 }])
})

test('an unknown place of teaching is left out', async () => {
  const { rejected } = await read('onderdeel;mbo;gegeven in\nMotor;a;thuis\n')
  expect(rejected).toEqual([{ problem: 'unit-taught-in', line: 2, unit: 'Motor', value: 'thuis' }])
})

test.each([
  ['naamloos;weken mbo\na;1\n', { problem: 'unit-columns-missing', columns: ['onderdeel', 'vmbo of mbo'] }],
  ['onderdeel;mbo;MBO\na;b;c\n', { problem: 'unit-columns-ambiguous', headers: ['mbo', 'MBO'] }],
  [`${HEADER}\n`, { problem: 'no-units' }],
  ['', { problem: 'file-empty' }],
  ['{"units": []}', { problem: 'wrong-kind', kind: 'json', expected: ['text', 'xlsx'] }],
])('nothing is used of a file that is not one of units', async (text, problem) => {
  expect(await read(text)).toEqual({ units: [], rejected: [], stopped: problem })
})

/** The elements and attributes of SBB's files; the dossiers are invented. */
const task = (title: string, chapter: number, inner: string) =>
  `<kerntaak nr="9${chapter}" titel="${title}" hoofdstuk="${chapter}">${inner}</kerntaak>`
const process = (title: string, chapter: number) =>
  `<werkproces nr="7${chapter}" titel="${title}" hoofdstuk="${chapter}"><werkprocesomschrijving>x</werkprocesomschrijving></werkproces>`
const profile = (title: string, crebo: string, tasks: string) =>
  `<profiel nr="2" titel="${title}" niveau="3" hoofdstuk="1"><creboinformatie><crebo ministerie="OCW">${crebo}</crebo></creboinformatie><profielkerntaken>${tasks}</profielkerntaken></profiel>`
const BASE = task('Werkt veilig', 1, `<basiswerkprocessen>${process('Bereidt voor', 1)}${process('Rondt af', 2)}</basiswerkprocessen>`)
const dossier = (number: string, profiles: string) =>
  `<dossier nr="${number}" titel="Werk"><basis><basistaken><basiskerntaken>${BASE}</basiskerntaken></basistaken></basis><profielen>${profiles}</profielen></dossier>`
const sbb = (...dossiers: string[]) =>
  `<?xml version="1.0" encoding="utf-8"?><sbb xmlns="urn:x"><dossiers>${dossiers.join('')}</dossiers></sbb>`

describe('a kwalificatiedossier of SBB', () => {
  const drill = profile('Boorder', '25001', task('Boort', 1, `<profielwerkprocessen>${process('Boort gaten', 1)}</profielwerkprocessen>`))
  const saw = profile('Zager', '25002', task('Zaagt', 1, ''))

  test('gives the werkprocessen of the base and of the profile, with their codes', async () => {
    const { units } = await read(sbb(dossier('23001', drill)))
    expect(units.map(({ name, vmbo, mbo }) => [name, vmbo, mbo])).toEqual([
      ['Bereidt voor', null, 'B1-K1-W1, Werkt veilig'],
      ['Rondt af', null, 'B1-K1-W2, Werkt veilig'],
      ['Boort gaten', null, 'P1-K1-W1, Boort'],
    ])
  })

  test('with several profiles asks which crebo is meant, and takes that one', async () => {
    const file = sbb(dossier('23001', drill + saw))
    const crebos = [
      { crebo: '25001', title: 'Boorder' },
      { crebo: '25002', title: 'Zager' },
    ]
    expect((await read(file)).stopped).toEqual({ problem: 'dossier-choose', choices: [{ dossier: '23001', title: 'Werk', crebos }] })
    const { units } = await read(file, { crebo: '25002' })
    expect(units.map(({ mbo }) => mbo)).toEqual(['B1-K1-W1, Werkt veilig', 'B1-K1-W2, Werkt veilig', 'P1-K1'])
    expect((await read(file, { crebo: '99999' })).stopped).toEqual({ problem: 'dossier-crebo-not-found', crebo: '99999' })
  })

  test('of another shape is refused with the name of its root', async () => {
    expect((await read('<?xml version="1.0"?><kd><taken/></kd>')).stopped).toEqual({ problem: 'dossier-unknown-shape', root: 'kd' })
    expect((await read(sbb())).stopped).toEqual({ problem: 'dossier-unknown-shape', root: 'sbb' })
  })

  test('that is not well formed, or has entities, is a problem of the file', async () => {
    expect((await read('<?xml version="1.0"?><sbb><dossiers>')).stopped).toMatchObject({ problem: 'xml-truncated' })
    expect((await read('<?xml version="1.0"?><!DOCTYPE sbb [<!ENTITY a "b">]><sbb/>')).stopped).toMatchObject({ problem: 'xml-doctype' })
  })
})
