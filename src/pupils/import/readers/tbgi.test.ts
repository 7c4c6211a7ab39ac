import { expect, test } from 'vitest'
import { collect } from '#platform/import/reading.ts'
import { bytesSource } from '#platform/import/testing/sources.ts'
import { readTbgi } from './tbgi.ts'
import { sample } from './testing/samples.ts'

const read = (text: string) => collect(readTbgi(bytesSource(text, 100)))
const SAMPLE = sample('TBGI_99ZZ_2027_20251124.XML')

test('enrolments by teldatum, with factors as they stand there', async () => {
  const { records, stopped, notes } = await read(SAMPLE)
  expect(stopped).toBeNull()
  expect(notes).toEqual([])
  expect(records[0]).toMatchObject({ kind: 'enrolment', brin: '99ZZ', number: 'C31', from: '2024-08-01', until: null })
  expect(records[0]?.kind === 'enrolment' && records[0].teldata).toEqual([
    {
      line: 12,
      teldatum: '2025-10-01',
      status: 'V',
      crebo: '25180',
      niveau: 2,
      leertraject: 'bol',
      leerroutefase: 'MBO',
      asked: true,
      funded: true,
      bblBolFactor: '1',
      priceFactor: '1.20',
      contribution: '1.200000',
      signals: [],
    },
    {
      line: 28,
      teldatum: '2026-02-01',
      status: 'V',
      crebo: '25180',
      niveau: 2,
      leertraject: 'bol',
      leerroutefase: null,
      asked: true,
      funded: false,
      bblBolFactor: null,
      priceFactor: null,
      contribution: null,
      signals: [{ code: 'S101', text: 'Inschrijving is al elders bekostigd' }],
    },
  ])
})

test('an enrolment that does not count, and a diploma', async () => {
  const { records, summary } = await read(SAMPLE)
  expect(records[1]).toMatchObject({ kind: 'enrolment', number: 'C33', teldata: [] })
  expect(records[2]).toEqual({
    kind: 'diploma',
    line: 57,
    brin: '99ZZ',
    number: 'R1',
    enrolment: 'C32',
    crebo: '25655',
    niveau: 3,
    date: '2025-07-10',
    status: 'D',
    funded: true,
    contribution: '3',
    signals: [],
  })
  expect(summary).toMatchObject({ enrolments: 2, teldata: 2, diplomas: 1, rejected: 0 })
})

test('numbers of persons are dropped, those in parameters of signals too', async () => {
  const all = await read(SAMPLE)
  expect(all.summary?.dropped).toEqual({ bsn: 2, onderwijsnummer: 1 })
  expect(JSON.stringify(all)).not.toMatch(/99999\d{4}/)
})

const document = (inside: string) => `<Bekostigingsgrondslagen>\n<Inschrijving>${inside}</Inschrijving></Bekostigingsgrondslagen>`
const NUMBERED = '<BRIN>99ZZ</BRIN><Inschrijvingvolgnummer>C1</Inschrijvingvolgnummer>'
const counted = (inside: string) => document(`${NUMBERED}\n<Teldatum><Teldatum>2025-10-01</Teldatum>${inside}</Teldatum>`)

test.each([
  ['no number', document('<BRIN>99ZZ</BRIN>'), { problem: 'value-missing', line: 2, column: 'Inschrijvingvolgnummer' }],
  ['no institution', document(NUMBERED.replace('99ZZ', '')), { problem: 'value-missing', line: 2, column: 'BRIN' }],
  ['no teldatum', document(`${NUMBERED}\n<Teldatum/>`), { problem: 'value-missing', line: 3, column: 'Teldatum' }],
  [
    'a factor of words',
    counted('<BBLBOLFactor>half</BBLBOLFactor>'),
    { problem: 'value-unknown', line: 3, column: 'BBLBOLFactor', value: 'half' },
  ],
  [
    'a factor in powers',
    counted('<PrijsfactorMBO>1e3</PrijsfactorMBO>'),
    { problem: 'value-unknown', line: 3, column: 'PrijsfactorMBO', value: '1e3' },
  ],
])('%s is not taken', async (_, text, problem) => {
  const { rejected, records } = await read(text)
  expect(rejected).toEqual([problem])
  expect(records).toEqual([])
})

test.each([
  ['0.4', '0.4'],
  ['0,4', '0.4'],
  ['-1.000000', '-1.000000'],
  ['123456789012345.1', '123456789012345.1'],
])('factor %s stays %s to the last figure', async (written, factor) => {
  const { records } = await read(counted(`<BBLBOLFactor>${written}</BBLBOLFactor>`))
  expect(records).toMatchObject([{ teldata: [{ bblBolFactor: factor }] }])
})

test('another file, and one that breaks off', async () => {
  expect((await read('<EDEX/>')).stopped).toEqual({ problem: 'xml-root', found: 'EDEX', expected: ['Bekostigingsgrondslagen'] })
  expect((await read(SAMPLE.slice(0, 1000))).stopped).toMatchObject({ problem: 'xml-truncated' })
})
