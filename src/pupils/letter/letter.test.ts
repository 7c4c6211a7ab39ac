import { describe, expect, test } from 'vitest'
import type { Holder } from '../invite/access.ts'
import { emptyFields, fill, unknownFields } from './fill.ts'
import { receiversOf, whyNotToParents } from './receivers.ts'

const values = {
  naam: 'Jesse van Dijk',
  voornaam: 'Jesse',
  groep: '3T',
  mentor: '',
  school: 'Het Zwaluwnest',
  datum: '23 november 2026',
  afzender: '{naam}',
}

describe('a template', () => {
  test('is filled in, spaces and capitals or not', () => {
    expect(fill('Beste ouders van { Voornaam }, {school}', values)).toBe('Beste ouders van Jesse, Het Zwaluwnest')
  })
  test('does not read a value as a template', () => expect(fill('{afzender}', values)).toBe('{naam}'))
  test('names what is no field, each once', () => expect(unknownFields('{naam} {bsn} {bsn} {} {cijfer')).toEqual(['bsn', '']))
  test('names fields of which there is nothing', () => expect(emptyFields('{mentor} {naam} {mentor}', values)).toEqual(['mentor']))
})

const holder = (change: Partial<Holder> = {}): Holder => ({
  ...{ assignmentId: 'a', personId: 'p', name: 'Ans van Dijk', email: 'ans@example.org', role: 'ouder' },
  ...{ from: '2026-08-01', until: null, grantedOn: '2026-08-01', linkUntil: null },
  ...change,
})

// born on 23 November 2008: eighteen on 23 November 2026
describe('to the parents', () => {
  test('until the day before the pupil is eighteen', () => {
    expect(whyNotToParents('2008-11-24', [], '2026-11-23')).toBeNull()
    expect(whyNotToParents('2008-11-23', [], '2026-11-23')).toBe('of-age')
    expect(whyNotToParents(null, [], '2026-11-23')).toBe('birth-date-unknown')
  })
  test('afterwards with the word of the pupil, and to whom it was given alone', () => {
    const before = holder()
    const agreed = holder({ assignmentId: 'b', from: '2026-11-23', grantedOn: '2026-11-23' })
    expect(whyNotToParents('2008-11-23', [before], '2026-11-23')).toBe('of-age')
    expect(whyNotToParents('2008-11-23', [before, agreed], '2026-11-23')).toBeNull()
    expect(receiversOf('parents', [before, agreed], '2008-11-23', '2026-11-23')).toEqual([agreed])
  })
  test('not to whose access is over, nor without an address; a letter to the pupil goes to the pupil', () => {
    const pupil = holder({ role: 'leerling' })
    const all = [holder({ until: '2026-11-22' }), holder({ email: null }), holder({ from: '2026-11-24' }), pupil]
    expect(receiversOf('parents', all, '2010-03-14', '2026-11-23')).toEqual([])
    expect(receiversOf('pupil', all, '2010-03-14', '2026-11-23')).toEqual([pupil])
  })
})
