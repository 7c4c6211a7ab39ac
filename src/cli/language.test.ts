import { expect, it } from 'vitest'
import { languageFrom } from './language.ts'

it('what is asked goes before the terminal, and Dutch before nothing', () => {
  expect(languageFrom(['--language', 'en'], {})).toBe('en')
  expect(languageFrom(['--language=nl'], { LANG: 'en_US.UTF-8' })).toBe('nl')
  expect(languageFrom([], { LANG: 'en_GB.UTF-8' })).toBe('en')
  expect(languageFrom(['--language', 'fr'], { LC_ALL: 'C' })).toBe('nl')
})
