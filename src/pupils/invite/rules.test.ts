import { describe, expect, test } from 'vitest'
import { accessFindings, type Holder, lastDayFor } from './access.ts'
import { readAccess } from './form.ts'
import { type Known, whyNotUse } from './known-address.ts'
import { eighteenthBirthday, isOfAge } from './of-age.ts'

describe('of age', () => {
  test.each([
    ['2008-11-23', '2026-11-23'],
    ['2008-02-29', '2026-03-01'],
    ['2006-02-28', '2024-02-28'],
  ])('who was born on %s is eighteen on %s', (born, day) => {
    expect(eighteenthBirthday(born)).toBe(day)
  })

  test.each([
    ['the day before', '2026-11-22', false],
    ['on the day', '2026-11-23', true],
    ['the day after', '2026-11-24', true],
  ])('%s', (_, day, expected) => {
    expect(isOfAge('2008-11-23', day)).toBe(expected)
  })

  test('whose birth date nobody knows, of that nobody can say so', () => {
    expect(isOfAge(null, '2026-11-23')).toBe(false)
  })
})

describe('the last day of access', () => {
  test.each([
    ['a parent: the day before the birthday', 'ouder', '2010-03-14', '2028-03-13'],
    ['a parent on the last day', 'ouder', '2008-11-24', '2026-11-23'],
    ['a parent of who is eighteen today, and agrees', 'ouder', '2008-11-23', null],
    ['a parent of who has no birth date', 'ouder', null, null],
    ['the pupil, whatever the age', 'leerling', '2010-03-14', null],
  ] as const)('%s', (_, role, born, expected) => {
    expect(lastDayFor(role, born, '2026-11-23')).toBe(expected)
  })
})

describe('what to look at', () => {
  const holder = (change: Partial<Holder>): Holder => ({
    assignmentId: 'a',
    personId: 'p',
    name: 'Petra de Groot',
    email: 'petra@thuis.example',
    role: 'ouder',
    from: '2026-11-23',
    until: '2028-03-13',
    grantedOn: '2026-11-23',
    linkUntil: null,
    ...change,
  })
  const rules = (change: Partial<Holder>, born: string | null = '2010-03-14') =>
    accessFindings([holder(change)], born).map(({ rule }) => rule)

  test.each([
    ['to the last day before eighteen', { until: '2028-03-13' }, []],
    ['a day longer', { until: '2028-03-14' }, ['access/parent-beyond-18']],
    ['without an end', { until: null }, ['access/parent-beyond-18']],
    ['without an end, given on the birthday', { until: null, grantedOn: '2028-03-14' }, []],
    ['without an end, given the day before', { until: null, grantedOn: '2028-03-13' }, ['access/parent-beyond-18']],
    ['of the pupil', { until: null, role: 'leerling' }, []],
  ] as const)('access %s', (_, change, expected) => {
    expect(rules(change)).toEqual(expected)
  })

  test('a parent of whose child nobody knows the birth date', () => {
    expect(rules({ until: null }, null)).toEqual(['access/birth-date-unknown'])
  })
})

describe('an address that is known', () => {
  const known = (change: Partial<Known>): Known => ({
    personId: 'p',
    familyName: 'de Groot',
    hasAccount: true,
    hasLeft: false,
    roles: [{ role: 'ouder', scopeId: 'other', isOver: false }],
    ...change,
  })
  const why = (change: Partial<Known>, role: 'leerling' | 'ouder' = 'ouder', familyName = 'De Groot') =>
    whyNotUse(known(change), { role, pupilId: 'mine', familyName })
  const at = (role: Known['roles'][number]['role'], scopeId: string, isOver = false): Pick<Known, 'roles'> => ({
    roles: [{ role, scopeId, isOver }],
  })

  test('of a parent of another child is used again, under the same name only', () => {
    expect([why({}), why({}, 'ouder', 'Jansen')]).toEqual([null, 'name-unlike-known'])
  })

  test.each([
    ['of a colleague', at('docent', 'school'), 'address-of-colleague'],
    ['of a colleague of the past', at('docent', 'school', true), 'address-of-colleague'],
    ['of a colleague without a role', { roles: [] }, 'address-of-colleague'],
    ['of another pupil', at('leerling', 'other'), 'address-of-another'],
    ['of who was let go', { hasLeft: true }, 'address-of-another'],
    ['of a parent of this pupil', at('ouder', 'mine'), 'has-access-already'],
    ['of a parent whose access was taken back', at('ouder', 'mine', true), null],
  ] as const)('%s, for a parent', (_, change, expected) => {
    expect(why(change)).toBe(expected)
  })

  test.each([
    ['of a parent', at('ouder', 'mine'), 'address-of-another'],
    ['of this pupil', at('leerling', 'mine'), 'has-access-already'],
    ['of this pupil, taken back', at('leerling', 'mine', true), null],
    ['of another pupil, taken back', at('leerling', 'other', true), 'address-of-another'],
  ] as const)('%s, for a pupil', (_, change, expected) => {
    expect(why(change, 'leerling')).toBe(expected)
  })
})

describe('the form', () => {
  const read = (role: 'leerling' | 'ouder', typed: Record<string, string>) =>
    readAccess(new Map(Object.entries(typed).map(([name, value]) => [name, [value]])), role, {
      givenName: 'Milan',
      infix: 'de',
      familyName: 'Groot',
    })

  test('of a pupil asks for an address only', () => {
    expect(read('leerling', { 'leerling-email': ' Milan@School.example ' })).toEqual({
      form: { givenName: 'Milan', infix: 'de', familyName: 'Groot', email: 'milan@school.example' },
      findings: [],
    })
  })

  test('of a parent asks for name and address', () => {
    expect(read('ouder', {}).findings.map(({ rule, field }) => [rule, field])).toEqual([
      ['given-name-missing', 'voornaam'],
      ['family-name-missing', 'achternaam'],
      ['email-wrong', 'ouder-email'],
    ])
    expect(read('ouder', { voornaam: 'Petra', achternaam: 'Groot', 'ouder-email': 'petra' }).findings).toEqual([
      { rule: 'email-wrong', field: 'ouder-email', given: 'petra' },
    ])
  })
})
