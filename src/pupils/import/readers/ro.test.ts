import { describe, expect, test } from 'vitest'
import { LIMITS } from '#platform/import/limits.ts'
import { collect } from '#platform/import/reading.ts'
import { bytesSource } from '#platform/import/testing/sources.ts'
import { readRo } from './ro.ts'
import { sample } from './testing/samples.ts'

const read = (text: string, limits = LIMITS) => collect(readRo(bytesSource(text, 50), limits))
const SAMPLE = sample('RO_99ZZ_20250801_20260731.CSV')

/** A file of these lines, opened and closed with the right totals. */
function overview(...lines: string[]): string {
  const totals = ['PER', 'ISG', 'ISP', 'ISE', 'BPV', 'DIP', 'AMO', 'GEO', 'KZD'].map(
    (name) => lines.filter((line) => line.startsWith(name)).length,
  )
  return ['VLP|99ZZ|2025-08-01|2026-07-31|2026-08-03', ...lines, `SLR|${totals.join('|')}`].join('\n')
}

const PERSON = ['PER|1||2009-02-14|V', 'ISG|1||C31|2024-08-01|2027-07-31', 'ISP|1||C31|2024-08-01|25180|BOL|MBO-2|J']

describe('the sample', () => {
  test('has three persons, known by the number of their earliest enrolment', async () => {
    const { records, stopped, rejected } = await read(SAMPLE)
    expect(stopped).toBeNull()
    expect(rejected).toEqual([])
    expect(records.map(({ line, key, keyKind, birthDate, sex }) => [line, key, keyKind, birthDate, sex])).toEqual([
      [2, 'C31', 'inschrijvingvolgnummer', '2009-02-14', 'v'],
      [8, 'C32', 'inschrijvingvolgnummer', '2008-11-03', 'm'],
      [15, 'C33', 'inschrijvingvolgnummer', null, 'x'],
    ])
  })

  test('a period ends the day before the next; route and phase go by date', async () => {
    const { records } = await read(SAMPLE)
    expect(records[0]?.enrolments).toEqual(
      [
        { line: 4, from: '2024-08-01', until: '2025-07-31', leerroutefase: 'VO' },
        { line: 5, from: '2025-08-01', until: null, leerroutefase: 'MBO' },
      ].map((period) => ({
        kind: 'mbo',
        number: 'C31',
        site: { brin: '99ZZ', vestiging: null, location: '101X591', ownKey: null, name: null },
        crebo: '25180',
        leertraject: 'bol',
        niveau: 2,
        leerjaar: null,
        plannedUntil: '2027-07-31',
        reason: null,
        leerroute: 'DLP',
        ...period,
      })),
    )
  })

  test('two enrolments, the first ended with its reason; a diploma; a placement', async () => {
    const { records } = await read(SAMPLE)
    expect(records[1]?.enrolments.map(({ number, from, until, reason }) => [number, from, until, reason])).toEqual([
      ['C32', '2023-08-01', '2025-07-10', '01'],
      ['C40', '2025-08-01', null, null],
    ])
    expect(records[1]?.diplomas).toEqual([{ line: 11, number: 'R1', enrolment: 'C32', crebo: '25655', date: '2025-07-10' }])
    expect(records[0]?.bpv).toEqual([
      {
        line: 6,
        number: 'P1',
        enrolment: 'C31',
        leerbedrijf: '100000001',
        agreed: '2025-08-20',
        from: '2025-09-01',
        plannedUntil: '2026-01-31',
        until: '2026-01-16',
        hours: 320,
        crebo: '25180',
        keuzedeel: null,
      },
    ])
  })

  test('a birth date of which the day is unknown is left empty, with a note', async () => {
    expect((await read(SAMPLE)).notes).toEqual([{ problem: 'birth-date-partial', line: 15 }])
  })

  test('numbers of persons are dropped and counted; results are only counted', async () => {
    const all = await read(SAMPLE)
    expect(all.summary?.dropped).toEqual({ bsn: 13, onderwijsnummer: 4 })
    expect(JSON.stringify(all)).not.toMatch(/99999\d{4}/)
    expect(all.summary).toMatchObject({
      pupils: 3,
      enrolments: 5,
      notRead: ['ISE', 'GEO', 'KZD'],
      overview: { brin: '99ZZ', from: '2025-08-01', until: '2026-07-31', made: '2026-08-03' },
    })
  })

  test('reads the same with semicolons and Dutch dates', async () => {
    const other = SAMPLE.replaceAll('|', ';').replaceAll(/(\d{4})-(\d\d)-(\d\d)/g, (_, y, m, d) => `${Number(d)}-${Number(m)}-${y}`)
    expect((await read(other)).records).toEqual((await read(SAMPLE)).records)
  })
})

test('the form of DIP as the text of the PvE has it', async () => {
  const { records } = await read(overview(...PERSON, 'DIP|1||R1|25180|2026-07-01|J|C31|100A501'))
  expect(records[0]?.diplomas).toMatchObject([{ number: 'R1', enrolment: 'C31', crebo: '25180' }])
})

test('a diploma alone, of an earlier enrolment, is a person too', async () => {
  const { records } = await read(overview('PER|1||2009-02-14|V', 'DIP|1||R1|25180|2026-07-01||J|C20|'))
  expect(records).toMatchObject([{ key: 'C20', enrolments: [], diplomas: [{ number: 'R1' }] }])
})

test('numbers that count from 1 for each person tell nobody apart', async () => {
  const again = PERSON.map((line) => line.replace('|1|', '|2|'))
  const { records, notes } = await read(overview(...PERSON, ...again))
  expect(records.map(({ key, keyKind }) => [key, keyKind])).toEqual([
    [null, 'none'],
    [null, 'none'],
  ])
  expect(notes).toEqual([{ problem: 'enrolment-numbers-shared', line: 6, other: 3 }])
})

describe('files that are refused', () => {
  const stop = async (text: string) => (await read(text)).stopped
  const lines = SAMPLE.trim().split('\n')

  test.each([
    ['no opening', lines.slice(1).join('\n'), { problem: 'ro-no-opening' }],
    ['no closing', lines.slice(0, -1).join('\n'), { problem: 'ro-no-closing' }],
    ['a line lost', lines.toSpliced(5, 1).join('\n'), { problem: 'ro-totals', record: 'BPV', found: 0, stated: '1' }],
    ['two files in one', `${SAMPLE}${SAMPLE}`, { problem: 'ro-after-closing', line: 20 }],
    ['opened twice', overview('VLP|99ZZ|2025-08-01|2026-07-31|2026-08-03'), { problem: 'ro-record-misplaced', line: 2, record: 'VLP' }],
    ['an unknown record', overview('XYZ|1'), { problem: 'ro-record-unknown', line: 2, value: 'XYZ' }],
    [
      'a record before any person',
      overview('ISG|1||C31|2024-08-01|2027-07-31'),
      { problem: 'ro-record-misplaced', line: 2, record: 'ISG' },
    ],
    ['too few fields', overview('PER|1||2009-02-14'), { problem: 'ro-fields', line: 2, record: 'PER', found: 4, least: 5, most: 5 }],
    ['too many fields', overview('PER|1||2009-02-14|V|x'), { problem: 'ro-fields', line: 2, record: 'PER', found: 6, least: 5, most: 5 }],
    ['a field without end', overview(`PER|1||${'9'.repeat(201)}|V`), { problem: 'value-too-long', line: 2, column: 'PER', most: 200 }],
    ['a GRONDSLAG file', overview(`PER|1|37|37|38|37|V|${'x|'.repeat(11)}`), { problem: 'ro-is-grondslag', line: 2 }],
    ['a quote that never closes', overview('PER|"1||2009-02-14|V'), { problem: 'quote-not-closed', line: 2 }],
    ['XML', '<EDEX/>', { problem: 'wrong-kind', kind: 'xml', expected: ['text'] }],
    ['nothing', '', { problem: 'file-empty' }],
  ])('%s', async (_, text, problem) => {
    expect(await stop(text)).toEqual(problem)
  })

  test('the most records of one person, and one more', async () => {
    const many = (count: number) => [...PERSON, ...Array<string>(count - 2).fill('GEO|1||R1|25180|R2|3005')]
    expect(await stop(overview(...many(2000)))).toBeNull()
    expect(await stop(overview(...many(2001)))).toEqual({ problem: 'ro-too-many-records', line: 2, most: 2000 })
  })

  test('empty fields at the end do no harm', async () => {
    expect(await stop(overview(...PERSON.map((line) => `${line}||||||||||`)))).toBeNull()
  })
})

describe('persons that are not taken, each with the line of what is wrong', () => {
  const [per = '', isg = '', isp = ''] = PERSON

  test.each([
    ['an enrolment of someone else', [per, isg.replace('|1|', '|2|'), isp], { problem: 'ro-person-differs', line: 3, record: 'ISG' }],
    ['a period of another enrolment', [per, isg, isp.replace('C31', 'C32')], { problem: 'ro-record-misplaced', line: 4, record: 'ISP' }],
    ['an enrolment without a period', [per, isg], { problem: 'ro-enrolment-without-period', line: 3, number: 'C31' }],
    ['an enrolment twice', [per, isg, isg, isp], { problem: 'key-twice', line: 4, first: 3, key: 'C31' }],
    ['a number that is the BSN', [per, isg.replace('C31', '1'), isp.replace('C31', '1')], { problem: 'key-is-bsn', line: 3 }],
    [
      'a date that is none',
      [per, isg, isp.replace('2024-08-01', '2024-08-32')],
      { problem: 'date-unreadable', line: 4, column: 'DatumBegin', value: '2024-08-32' },
    ],
    ['a date that is not there', [per, isg, isp.replace('2024-08-01', '')], { problem: 'value-missing', line: 4, column: 'DatumBegin' }],
    ['ended before it began', [per, `${isg}|2024-07-31|01`, isp], { problem: 'until-before-from', line: 3 }],
    ['two periods from one day', [per, isg, isp, isp], { problem: 'until-before-from', line: 4 }],
    ['no birth date', [per.replace('2009-02-14', ''), isg, isp], { problem: 'birth-date-missing', line: 2 }],
  ])('%s', async (_, lines, problem) => {
    const { rejected, records, summary } = await read(overview(...lines))
    expect(rejected).toEqual([problem])
    expect(records).toEqual([])
    expect(summary?.rejected).toBe(1)
  })

  test('a code that is not known is left out with a note', async () => {
    const { records, notes } = await read(overview(per, isg, isp.replace('BOL', 'AVO')))
    expect(records[0]?.enrolments).toMatchObject([{ leertraject: null, crebo: '25180' }])
    expect(notes).toEqual([{ problem: 'value-unknown', line: 4, column: 'Leertraject', value: 'AVO' }])
  })
})
