import { describe, expect, test } from 'vitest'
import { testNumber } from '../testing/samples.ts'
import { guessMapping } from './guess-mapping.ts'

describe('by name', () => {
  test('as Dutch school systems write them', () => {
    const headers = ['Stamnr.', 'Roepnaam', 'Tussenvoegsel', 'Achternaam', 'Geb. datum', 'M/V', 'Klas', 'Leerweg', 'Leerjaar', 'Profiel']
    expect(guessMapping(headers, []).mapping).toEqual({
      key: 'Stamnr.',
      givenName: 'Roepnaam',
      infix: 'Tussenvoegsel',
      familyName: 'Achternaam',
      birthDate: 'Geb. datum',
      sex: 'M/V',
      group: 'Klas',
      opleiding: 'Leerweg',
      leerjaar: 'Leerjaar',
      profiel: 'Profiel',
    })
  })

  test('as an English export writes them', () => {
    const headers = ['Student number', 'First name', 'Last name', 'Date of birth', 'Gender', 'Email address', 'Class', 'Start date']
    expect(Object.keys(guessMapping(headers, []).mapping).sort()).toEqual(
      ['key', 'givenName', 'familyName', 'birthDate', 'sex', 'email', 'group', 'from'].sort(),
    )
  })

  test('roepnaam before voornamen, which stands in when it is alone', () => {
    expect(guessMapping(['Voornamen', 'Roepnaam'], []).mapping.givenName).toBe('Roepnaam')
    expect(guessMapping(['Voornamen'], []).mapping.givenName).toBe('Voornamen')
  })

  test('two columns for one field: none is taken', () => {
    const { mapping, ambiguous } = guessMapping(['Klas', 'Stamgroep'], [])
    expect(mapping).toEqual({})
    expect(ambiguous).toEqual([{ field: 'group', headers: ['Klas', 'Stamgroep'] }])
  })

  test('what is for no field is told', () => {
    expect(guessMapping(['Achternaam', 'Opmerking', ''], []).unused).toEqual(['Opmerking'])
  })
})

describe('by content', () => {
  const rows = [
    ['14-2-2011', 'v', 'a@voorbeeld.nl', '99AA01', 'bb', 'VO', '25180'],
    ['2010-11-03', 'm', '', '99AA00', 'kader', 'MBO', '25655'],
  ]
  const headers = ['A', 'B', 'C', 'D', 'E', 'F', 'G']

  test('values that look like one field and nothing else', () => {
    const { mapping, by } = guessMapping(headers, rows)
    expect(mapping).toEqual({
      birthDate: 'A',
      sex: 'B',
      email: 'C',
      vestiging: 'D',
      opleiding: 'E',
      leerroutefase: 'F',
      crebo: 'G',
    })
    expect(new Set(Object.values(by))).toEqual(new Set(['content']))
  })

  test('one value that does not fit is enough to leave it', () => {
    expect(guessMapping(['A'], [['14-2-2011'], ['onbekend']]).mapping).toEqual({})
  })

  test('two columns that look alike: none is taken', () => {
    expect(guessMapping(['A', 'B'], [['14-2-2011', '14-2-2010']]).mapping).toEqual({})
  })

  test('a name comes before what stands in another column', () => {
    expect(guessMapping(['Geboortedatum', 'A'], [['', '14-2-2011']]).mapping).toEqual({ birthDate: 'Geboortedatum' })
  })

  test('an empty column looks like nothing', () => {
    expect(guessMapping(['A'], [[''], ['']]).mapping).toEqual({})
  })
})

test('leerweg is bol or bbl in a file of the mbo', () => {
  expect(guessMapping(['Leerweg'], [['BOL'], ['bbl']]).mapping).toEqual({ leertraject: 'Leerweg' })
  expect(guessMapping(['Leerweg'], [['bb'], ['kb']]).mapping).toEqual({ opleiding: 'Leerweg' })
  expect(guessMapping(['Leerweg'], []).mapping).toEqual({ opleiding: 'Leerweg' })
})

describe('what is never read', () => {
  test('by name and by content, whatever the name', () => {
    const { dropped, mapping, unused } = guessMapping(
      ['Leerlingnummer', 'Pasfoto', 'Nationaliteit', 'Achternaam'],
      [
        [testNumber(1), 'x.jpg', 'NL', 'Wilg'],
        [testNumber(2), 'y.jpg', 'NL', 'Berk'],
      ],
    )
    expect(dropped).toEqual([
      { index: 0, header: 'Leerlingnummer', kind: 'bsn', by: 'content' },
      { index: 1, header: 'Pasfoto', kind: 'fotourl', by: 'name' },
      { index: 2, header: 'Nationaliteit', kind: 'nationaliteit', by: 'name' },
    ])
    expect(mapping).toEqual({ familyName: 'Achternaam' })
    expect(unused).toEqual([])
  })
})
