import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Comparable, likeness } from './likeness.ts'

const record = (change: Partial<Comparable> = {}): Comparable => ({
  givenName: 'Jesse',
  infix: 'van',
  familyName: 'Dijk',
  initials: null,
  birthDate: '2010-03-14',
  sex: null,
  email: null,
  institutionId: 'vmbo',
  ...change,
})
const other = (change: Partial<Comparable> = {}) => record({ institutionId: 'roc', ...change })
const signs = (one: Comparable, two: Comparable) => likeness(one, two)?.signs ?? null

describe('two records may be of one pupil', () => {
  test('with the same birth date and family name', () => {
    expect(signs(record(), other({ givenName: 'Ali' }))).toEqual(['birth-date', 'family-name'])
    expect(likeness(record(), other({ givenName: 'Ali' }))?.doubts).toEqual(['given-name-differs'])
  })
  test('infix, capitals, accents and signs aside', () => {
    expect(signs(record({ familyName: 'Müller-Bos' }), other({ infix: null, familyName: 'mullerbos' }))).toContain('family-name')
  })
  test('with another family name only when the given name is the same and the family name alike', () => {
    const longer = other({ familyName: 'Dijk-Visser' })
    expect(signs(record(), longer)).toEqual(['birth-date', 'family-name-alike', 'given-name'])
    expect(signs(record({ givenName: 'Ali' }), longer)).toBeNull()
    expect(signs(record(), other({ familyName: 'Bakker' }))).toBeNull()
  })
  test('never with another birth date, or without one', () => {
    expect(signs(record(), other({ birthDate: '2010-03-15' }))).toBeNull()
    expect(signs(record({ birthDate: null }), other({ birthDate: null }))).toBeNull()
  })
  test('what speaks against it is said', () => {
    expect(likeness(record({ sex: 'm' }), other({ sex: 'v' }))?.doubts).toEqual(['sex-differs'])
    expect(likeness(record(), record())?.doubts).toEqual(['same-school'])
  })
})

test.each([
  ['Bakker', 'Baker', true],
  ['Bakker', 'Bekkers', false],
  ['Al', 'Alberts', false],
  ['Bos', 'Bosman', true],
])('%s and %s are alike: %s', (a, b, alike) => {
  expect(signs(record({ familyName: a }), other({ familyName: b }))).toEqual(
    alike ? ['birth-date', 'family-name-alike', 'given-name'] : null,
  )
})

test('who comes first does not matter', () => {
  const name = fc.constantFrom('Dijk', 'Dijkstra', 'Díjk', 'Bakker', '')
  const any = fc.record({ familyName: name, givenName: name, sex: fc.constantFrom(null, 'm', 'v') }).map((change) => record(change))
  fc.assert(
    fc.property(any, any, (a, b) => {
      expect(likeness(a, b)).toEqual(likeness(b, a))
    }),
  )
})
