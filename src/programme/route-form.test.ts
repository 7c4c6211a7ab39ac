import { describe, expect, test } from 'vitest'
import { readRoute, type TypedRoute } from './route-form.ts'

const typed = (change: Partial<TypedRoute> = {}): TypedRoute => ({
  naam: 'Zorgroute',
  regeling: 'dlr',
  profiel: '',
  leerweg: '',
  niveau: '',
  leertraject: '',
  crebo: '',
  begin: '2026-08-01',
  einde: '',
  'partners-vo': [],
  'partners-mbo': [],
  ...change,
})
const mistakesIn = (change: Partial<TypedRoute>) => {
  const read = readRoute(typed(change))
  return read.ok ? [] : read.mistakes.map(({ field, mistake }) => `${field}: ${mistake}`)
}

test('name, scheme and first day are enough', () => {
  expect(readRoute(typed())).toEqual({
    ok: true,
    value: {
      name: 'Zorgroute',
      scheme: 'dlr',
      profiel: null,
      leerweg: null,
      niveau: null,
      leertraject: null,
      crebo: null,
      startsOn: '2026-08-01',
      endsOn: null,
      vo: [],
      mbo: [],
    },
  })
})

describe('what cannot be kept', () => {
  test.each([
    [{ naam: '  ' }, ['naam: name-missing']],
    [{ naam: 'n'.repeat(200) }, []],
    [{ naam: 'n'.repeat(201) }, ['naam: name-too-long']],
    [{ begin: '1999-12-31' }, ['begin: date-out-of-bounds']],
    [{ begin: '2000-01-01' }, []],
    [{ begin: '2100-12-31', einde: '2101-01-01' }, ['einde: date-out-of-bounds']],
    [{ regeling: 'onbekend' }, ['regeling: scheme-missing']],
    [{ begin: '' }, ['begin: date-missing']],
    [{ begin: '2026-02-30' }, ['begin: date-wrong']],
    [{ begin: '1-8-2026' }, ['begin: date-wrong']],
    [{ einde: '2026-07-31' }, ['einde: ends-before-start']],
    [{ einde: '2026-08-01' }, []],
    [{ crebo: '2595' }, ['crebo: crebo-form']],
    [{ crebo: ' 25950 ' }, []],
    [{ leerweg: 'havo', niveau: '5' }, ['leerweg: unknown-choice', 'niveau: unknown-choice']],
    [{ 'partners-vo': ['a'], 'partners-mbo': ['a', 'b'] }, ['partners-mbo: site-on-both-sides']],
  ] as const)('%j', (change, mistakes) => {
    expect(mistakesIn(change)).toEqual(mistakes)
  })
})
