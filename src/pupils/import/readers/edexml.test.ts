import { describe, expect, test } from 'vitest'
import { LIMITS } from '#platform/import/limits.ts'
import { collect } from '#platform/import/reading.ts'
import { bytesSource, endlessSource } from '#platform/import/testing/sources.ts'
import { readEdexml } from './edexml.ts'
import { sample, testNumber } from './testing/samples.ts'

const read = (text: string, limits = LIMITS) => collect(readEdexml(bytesSource(text, 100), limits))

const SCHOOL = '<school><schooljaar>2026-2027</schooljaar><brincode>99AA</brincode></school>'
const edex = (leerlingen: string, before = SCHOOL) => `<EDEX>${before}<leerlingen>${leerlingen}</leerlingen></EDEX>`
const leerling = (inside: string, key = 'L1') =>
  `\n<leerling key="${key}"><achternaam>Wilg</achternaam><roepnaam>Anouk</roepnaam><geboortedatum>2011-02-14</geboortedatum>${inside}</leerling>`

describe('the sample', () => {
  test('has four pupils of one school', async () => {
    const { records, rejected, stopped, summary } = await read(sample('school-edexml.xml'))
    expect(stopped).toBeNull()
    expect(rejected).toEqual([])
    expect(records.map(({ key, givenName, infix, familyName }) => [key, givenName, infix, familyName])).toEqual([
      ['L1', 'Anouk', null, 'Wilgenburg'],
      ['L2', 'Bram', 'van den', 'Eschpad'],
      ['L3', 'Chaïma', null, null],
      ['L4', 'Daan', null, 'Populier'],
    ])
    expect(summary).toMatchObject({ pupils: 4, rejected: 0, enrolments: 4, groups: 3, teachers: 2 })
    expect(summary?.school).toMatchObject({ schooljaar: '2026-2027', peildatum: '2026-10-01', brin: '99AA', dependance: '00' })
  })

  test('gives a pupil with groups, site and year of the group', async () => {
    const { records } = await read(sample('school-edexml.xml'))
    expect(records[0]).toEqual({
      line: 21,
      key: 'L1',
      keyKind: 'edexml',
      givenName: 'Anouk',
      infix: null,
      familyName: 'Wilgenburg',
      initials: 'AM',
      birthDate: '2011-02-14',
      sex: 'v',
      email: 'a.wilgenburg@leerling.voorbeeld.nl',
      groups: [
        { key: 'g3b1', name: '3B1', kind: 'stamgroep' },
        { key: 'pie3', name: 'PIE 3', kind: 'cluster' },
      ],
      enrolments: [
        {
          kind: 'vo',
          line: 21,
          number: null,
          site: { brin: '99AA', vestiging: null, location: null, ownKey: 'ZUID', name: 'Elzenhof Zuid' },
          opleiding: null,
          profiel: null,
          leerjaar: 3,
          from: '2024-08-01',
          until: null,
          plannedUntil: null,
          reason: null,
          leerroute: null,
          leerroutefase: null,
        },
      ],
      bpv: [],
      diplomas: [],
    })
  })

  test('tells years, vso and leaving apart', async () => {
    const { records } = await read(sample('school-edexml.xml'))
    expect(
      records.slice(1).map(({ sex, enrolments: [one] }) => [sex, one?.leerjaar, one?.kind === 'vo' && one.opleiding, one?.until]),
    ).toEqual([
      ['m', 4, null, null],
      [null, null, 'vso', null],
      [null, null, null, '2026-07-31'],
    ])
    expect(records[1]?.enrolments[0]?.site).toMatchObject({ brin: '99AA', vestiging: '00', ownKey: null })
  })

  test('drops what is never kept, and counts it', async () => {
    const all = await read(sample('school-edexml.xml'))
    expect(all.summary?.dropped).toEqual({
      eckid: 1,
      bsn: 1,
      onderwijsnummer: 1,
      etniciteit: 1,
      land: 1,
      land_vader: 1,
      land_moeder: 1,
      fotourl: 1,
      gewicht: 1,
    })
    expect(JSON.stringify(all)).not.toMatch(/99999\d{4}|ketenid|foto\/1|"BE"/)
    expect(all.summary?.notRead).toEqual(['gebruikersnaam', 'mutatiedatum', 'postcodenl'])
  })
})

describe('structure', () => {
  test.each([
    ['another root', '<leerlingen/>', { problem: 'xml-root', found: 'leerlingen', expected: ['EDEX'] }],
    ['no school', edex(leerling(''), ''), { problem: 'edexml-section-missing', section: 'school' }],
    ['no pupils part', `<EDEX>${SCHOOL}</EDEX>`, { problem: 'edexml-section-missing', section: 'leerlingen' }],
    ['nobody in it', edex(''), { problem: 'no-pupils' }],
    ['parts out of order', `<EDEX><leerlingen/>${SCHOOL}</EDEX>`, { problem: 'edexml-section-order', line: 1, section: 'school' }],
    ['a part twice', edex('', SCHOOL + SCHOOL), { problem: 'edexml-section-order', line: 1, section: 'school' }],
    ['an unknown part', `<EDEX>${SCHOOL}\n<ouders/></EDEX>`, { problem: 'edexml-section-unknown', line: 2, section: 'ouders' }],
  ])('%s', async (_, text, stopped) => {
    expect((await read(text)).stopped).toEqual(stopped)
  })

  test.each(['2026-2027', '2024-2025', '2099-2100'])('school year %s is one', async (year) => {
    expect((await read(edex(leerling(''), SCHOOL.replace('2026-2027', year)))).summary?.school.schooljaar).toBe(year)
  })

  test.each(['2026-2028', '2026/2027', '2026', ''])('school year %j is none', async (value) => {
    const { stopped } = await read(edex(leerling(''), SCHOOL.replace('2026-2027', value)))
    expect(stopped).toEqual({ problem: 'edexml-schooljaar', line: 1, value })
  })

  test('another version is read and said', async () => {
    const { notes, records } = await read(edex(leerling(''), SCHOOL.replace('</school>', '<xsdversie>2.0</xsdversie></school>')))
    expect(notes).toEqual([{ problem: 'edexml-version', line: 1, value: '2.0' }])
    expect(records).toHaveLength(1)
  })
})

describe('pupils that are not taken, each with its line', () => {
  const rejection = async (text: string) => (await read(edex(text))).rejected

  test.each([
    ['without a key', leerling('').replace(' key="L1"', ''), { problem: 'key-missing', line: 2 }],
    ['a BSN for a key', leerling('', testNumber(3)), { problem: 'key-is-bsn', line: 2 }],
    ['without a name', '<leerling key="L1"><geboortedatum>2011-02-14</geboortedatum></leerling>', { problem: 'name-missing', line: 1 }],
    [
      'a date that is none',
      leerling('<instroomdatum>2024-02-30</instroomdatum>'),
      { problem: 'date-unreadable', line: 2, column: 'instroomdatum', value: '2024-02-30' },
    ],
    [
      'left before coming',
      leerling('<instroomdatum>2024-08-01</instroomdatum><uitstroomdatum>2024-07-31</uitstroomdatum>'),
      { problem: 'until-before-from', line: 2 },
    ],
    ['of primary school', leerling('<jaargroep>8</jaargroep>'), { problem: 'edexml-jaargroep-not-vo', line: 2, value: '8' }],
    ['of no vo', leerling('<jaargroep>N</jaargroep>'), { problem: 'edexml-jaargroep-not-vo', line: 2, value: 'N' }],
  ])('%s', async (_, text, problem) => {
    expect(await rejection(text)).toEqual([problem])
  })

  test('a key for the second time', async () => {
    expect(await rejection(leerling('') + leerling(''))).toEqual([{ problem: 'key-twice', line: 3, first: 2, key: 'L1' }])
  })
})

test.each([
  ['10', undefined],
  ['11', 1],
  ['13', 3],
  ['14', 4],
  ['16', 6],
  ['17', undefined],
  ['C', null],
])('jaargroep %s is leerjaar %s', async (jaargroep, leerjaar) => {
  const { records } = await read(edex(leerling(`<jaargroep>${jaargroep}</jaargroep>`)))
  expect(records[0]?.enrolments[0]?.leerjaar).toBe(leerjaar)
})

test('references that lead nowhere are left out and said; a pupil without a birth date is taken', async () => {
  const groups = `${SCHOOL}<groepen><samengestelde_groep key="s"><naam>S</naam></samengestelde_groep></groepen>`
  const text = leerling('<groep key="s"/><vestiging key="v"/>').replace('<geboortedatum>2011-02-14</geboortedatum>', '')
  const { records, notes } = await read(edex(text, groups))
  expect(records[0]).toMatchObject({ groups: [], birthDate: null })
  expect(notes).toEqual([
    { problem: 'birth-date-missing', line: 2 },
    { problem: 'edexml-reference', line: 2, element: 'groep', key: 's' },
    { problem: 'edexml-reference', line: 2, element: 'vestiging', key: 'v' },
  ])
})

describe('hostile files', () => {
  test('a table', async () => {
    expect((await read('naam;datum')).stopped).toEqual({ problem: 'wrong-kind', kind: 'text', expected: ['xml'] })
  })

  test('a billion laughs', async () => {
    const text = `<!DOCTYPE EDEX [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${edex(leerling('<roepnaam>&b;</roepnaam>'))}`
    expect((await read(text)).stopped).toMatchObject({ problem: 'xml-doctype' })
  })

  test('cut off: pupils before the cut are told, and the file is refused', async () => {
    const { records, stopped, summary } = await read(sample('school-edexml.xml').slice(0, 2600))
    expect(records.length).toBeGreaterThan(0)
    expect(stopped).toMatchObject({ problem: 'xml-truncated' })
    expect(summary).toBeNull()
  })

  test('one pupil without end', async () => {
    const source = endlessSource(`<EDEX>${SCHOOL}<leerlingen><leerling key="1">`, '<x/>'.repeat(10_000), 2 ** 31)
    expect((await collect(readEdexml(source))).stopped).toMatchObject({ problem: 'xml-too-many-nodes' })
  })

  test('more pupils than a school has', async () => {
    const { stopped } = await read(edex([1, 2, 3, 4].map((key) => leerling('', `L${key}`)).join('')), { ...LIMITS, rows: 2 })
    expect(stopped).toEqual({ problem: 'too-many-rows', most: 2 })
  })
})
