import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownPath } from './verder.ts'

test.each(['/leerlingen', '/en/leerlingen?naam=a%26b', '/', '/en', '/a:b', '/resultaten?van=http://elders.nl'])('%s is our own', (path) => {
  expect(ownPath(path)).toBe(path)
})

test.each([
  ['nothing', undefined],
  ['empty', ''],
  ['another site', 'https://elders.nl/'],
  ['another site without a scheme', '//elders.nl'],
  ['with a backslash', '/\\elders.nl'],
  ['with two', '\\\\elders.nl'],
  ['with a tab, which browsers leave out', '/\t/elders.nl'],
  ['with a line end', '/\r\nset-cookie: a=b'],
  ['up and out', '/..//elders.nl'],
  ['dots and slashes', '/.//elders.nl'],
  ['script', 'javascript:alert(1)'],
  ['no slash in front', 'leerlingen'],
  ['a space in front', ' //elders.nl'],
  ['the sign-in page itself', '/aanmelden?verder=/aanmelden'],
  ['the English one', '/en/aanmelden'],
  ['signing out', '/afmelden'],
  ['an invitation', '/uitnodiging/abc'],
  ['the callback', '/api/auth/callback/x'],
])('%s leads nowhere', (_, typed) => expect(ownPath(typed)).toBeNull())

test('whatever is typed, a browser stays here', () => {
  const hostile = fc.stringMatching(/^[/\\.:@?#a%\t 0-9]{1,12}$/)
  fc.assert(
    fc.property(hostile, (typed) => {
      const path = ownPath(typed)
      return path === null || new URL(path, 'https://doorloop.nl').origin === 'https://doorloop.nl'
    }),
  )
})
