import { describe, expect, test } from 'vitest'
import { testNumber } from '../testing/samples.ts'
import { applyMapping } from './apply-mapping.ts'
import type { PupilField } from './fields.ts'
import { mapColumns } from './map-columns.ts'
import type { RowDefaults } from './row-enrolment.ts'

const PUPIL = { key: '20301', givenName: 'Anouk', familyName: 'Wilg', birthDate: '14-2-2011' }
type Values = Partial<Record<PupilField, string>>

/** A row with these values, in columns named after their fields. */
function judge(values: Values, defaults?: RowDefaults) {
  const all = { ...PUPIL, ...values }
  const headers = Object.keys(all)
  return applyMapping(
    { line: 2, cells: Object.values(all) },
    mapColumns(headers, Object.fromEntries(headers.map((one) => [one, one]))),
    defaults,
  )
}

const enrolment = (values: Values, defaults?: RowDefaults) => judge(values, defaults).pupil?.enrolments[0]
const rejection = (values: Values, defaults?: RowDefaults) => judge(values, defaults).rejected

describe('a person', () => {
  test('needs a number, names and a birth date, and nothing else', () => {
    expect(judge({}).pupil).toEqual({
      line: 2,
      key: '20301',
      keyKind: 'leerlingnummer',
      givenName: 'Anouk',
      infix: null,
      familyName: 'Wilg',
      initials: null,
      birthDate: '2011-02-14',
      sex: null,
      email: null,
      groups: [],
      enrolments: [],
      bpv: [],
      diplomas: [],
    })
  })

  test.each<[Values, string]>([
    [{ key: ' ' }, 'key-missing'],
    [{ key: testNumber(5) }, 'key-is-bsn'],
    [{ familyName: '' }, 'name-missing'],
    [{ givenName: '' }, 'name-missing'],
    [{ birthDate: '' }, 'birth-date-missing'],
    [{ birthDate: '30-2-2011' }, 'date-unreadable'],
    [{ birthDate: '14-2-11' }, 'date-unreadable'],
    [{ familyName: 'x'.repeat(201) }, 'value-too-long'],
  ])('%j: %s', (values, problem) => {
    expect(rejection(values)).toMatchObject({ problem, line: 2 })
  })

  test('initials do for a given name', () => {
    expect(judge({ givenName: '', initials: 'A.' }).pupil).toMatchObject({ givenName: null, initials: 'A.' })
  })

  test('names lose white space and invisible characters, and accents are one letter', () => {
    expect(judge({ givenName: ' Zoe\u0308\u200b\t Anna ' }).pupil?.givenName).toBe('Zoë Anna')
  })

  test('what cannot be read besides is left out with a note', () => {
    const { pupil, notes } = judge({ sex: 'ja', email: 'geen' })
    expect(pupil).toMatchObject({ sex: null, email: null })
    expect(notes).toEqual([
      { problem: 'value-unknown', line: 2, column: 'sex', value: 'ja' },
      { problem: 'value-unknown', line: 2, column: 'email', value: 'geen' },
    ])
  })

  test('a BSN in any other column is dropped and counted', () => {
    const headers = [...Object.keys(PUPIL), 'group']
    const columns = mapColumns(headers, Object.fromEntries(headers.map((one) => [one, one])))
    const dropped = {}
    const { pupil } = applyMapping({ line: 2, cells: [...Object.values(PUPIL), testNumber(1)] }, columns, {}, dropped)
    expect(pupil?.groups).toEqual([])
    expect(dropped).toEqual({ bsn: 1 })
  })
})

describe('an enrolment', () => {
  test('of the vo by its leerweg or profiel, of the mbo by crebo, level or leertraject', () => {
    expect(enrolment({ opleiding: 'bb', leerjaar: '3', profiel: 'PIE' })).toMatchObject({
      kind: 'vo',
      opleiding: 'vmbo-bb',
      leerjaar: 3,
      profiel: 'PIE',
    })
    expect(enrolment({ profiel: 'Groen' })).toMatchObject({ kind: 'vo', opleiding: null, profiel: 'groen' })
    expect(enrolment({ crebo: '25180' })).toMatchObject({ kind: 'mbo', crebo: '25180', niveau: null })
    expect(enrolment({ opleiding: 'mbo-2-bol' })).toMatchObject({ kind: 'mbo', niveau: 2, leertraject: 'bol' })
    expect(enrolment({ niveau: '3', leertraject: 'BBL', opleiding: '' })).toMatchObject({ kind: 'mbo', niveau: 3, leertraject: 'bbl' })
  })

  test('that says neither is what the file is', () => {
    expect(enrolment({ leerjaar: '1' }, { kind: 'vo' })).toMatchObject({ kind: 'vo', leerjaar: 1 })
    expect(rejection({ leerjaar: '1' })).toEqual({ problem: 'enrolment-without-kind', line: 2 })
  })

  test('of which nothing is said is none', () => {
    expect(judge({ leerjaar: '', crebo: '' }).pupil?.enrolments).toEqual([])
  })

  test.each<Values>([
    { opleiding: 'bb', crebo: '25180' },
    { profiel: 'PIE', niveau: '2' },
    { opleiding: 'mbo-2', niveau: '3' },
    { opleiding: 'mbo-2-bol', leertraject: 'bbl' },
  ])('%j contradicts itself', (values) => {
    expect(rejection(values)).toEqual({ problem: 'enrolment-contradicts', line: 2 })
  })

  test('ends on its first day or later; 31-12-9999 is no end', () => {
    const days = (from: string, until: string) => ({ opleiding: 'bb', from, until })
    expect(enrolment(days('1-8-2024', '1-8-2024'))).toMatchObject({ from: '2024-08-01', until: '2024-08-01' })
    expect(rejection(days('1-8-2024', '31-7-2024'))).toEqual({ problem: 'until-before-from', line: 2 })
    expect(enrolment(days('20240801', '31-12-9999'))).toMatchObject({ until: null })
  })

  test('a site by official code, in the school’s own words, or as the file’s', () => {
    const site = (values: Values) => enrolment({ opleiding: 'bb', ...values }, { brin: '99AA', vestiging: '00' })?.site
    expect(site({ vestiging: '99BB01' })).toMatchObject({ brin: '99BB', vestiging: '01', ownKey: null })
    expect(site({ vestiging: '1' })).toMatchObject({ brin: '99AA', vestiging: '01' })
    expect(site({ brin: '99cc', vestiging: '02' })).toMatchObject({ brin: '99CC', vestiging: '02' })
    expect(site({ vestiging: 'Zuid' })).toMatchObject({ brin: '99AA', vestiging: null, ownKey: 'Zuid', name: 'Zuid' })
    expect(site({})).toMatchObject({ brin: '99AA', vestiging: '00' })
  })

  test('route, phase and reason as they stand there', () => {
    expect(enrolment({ opleiding: 'bb', leerroute: 'DLR', leerroutefase: 'vo', reason: '01' })).toMatchObject({
      leerroute: 'DLR',
      leerroutefase: 'VO',
      reason: '01',
    })
  })
})
