import { expect, test } from 'vitest'
import { fullName, plainName } from './name.ts'

test('a name with and without infix', () => {
  expect(fullName({ givenName: 'Jesse', infix: 'van', familyName: 'Dijk' })).toBe('Jesse van Dijk')
  expect(fullName({ givenName: '', infix: null, familyName: 'Dijk' })).toBe('Dijk')
})

test.each([
  ['Müller-Bos', 'mullerbos'],
  ["d'Ancona", 'dancona'],
  ['  Él Ámrani ', 'elamrani'],
])('%s is plainly %s', (name, plain) => expect(plainName(name)).toBe(plain))
