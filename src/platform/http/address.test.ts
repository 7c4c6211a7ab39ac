import { expect, test } from 'vitest'
import { link, otherLanguage, parseAddress } from './address.ts'

test.each([
  ['/resultaten', 'nl', '/resultaten'],
  ['/en/resultaten', 'en', '/resultaten'],
  ['/en', 'en', '/'],
  ['/en/', 'en', '/'],
  ['/', 'nl', '/'],
  ['/energie', 'nl', '/energie'],
])('%s is %s of %s', (url, language, path) => {
  expect(parseAddress(`http://localhost${url}`)).toMatchObject({ language, path })
})

test('the other language is the same page with the same query, and back', () => {
  const start = 'http://localhost/resultaten/rijen?van=a%26b&teldatum=2012-10-01'
  const english = otherLanguage(parseAddress(start))
  expect(english).toEqual({ language: 'en', href: '/en/resultaten/rijen?van=a%26b&teldatum=2012-10-01' })
  expect(otherLanguage(parseAddress(`http://localhost${english.href}`)).href).toBe(new URL(start).pathname + new URL(start).search)
})

test('undefined values are left out of a link', () => {
  expect(link('nl', '/a', { b: undefined, c: 1 })).toBe('/a?c=1')
  expect(link('nl', '/a', { b: undefined })).toBe('/a')
})

test('the start of a language is where its page stands', () => {
  expect([link('nl', '/'), link('en', '/'), link('en', '/', { a: 1 })]).toEqual(['/', '/en', '/en?a=1'])
  expect(otherLanguage(parseAddress('http://localhost/')).href).toBe('/en')
})
