import { expect, test } from 'vitest'
import { LANGUAGES } from '#platform/i18n.ts'
import { FLAWS } from './flaws.ts'
import { messages } from './messages.ts'
import { publishedFigures, publishedTests } from './published.ts'

const ids = new Set([...publishedFigures(), ...publishedTests()].map(({ id }) => id))
const flawed = FLAWS.flatMap(({ figures }) => Object.keys(figures))

test('every flaw names figures that were published, and no figure has two', () => {
  expect(flawed.filter((id) => !ids.has(id))).toEqual([])
  expect(new Set(flawed).size).toBe(flawed.length)
})

test.each(LANGUAGES)('every flaw has a sentence without gaps (%s)', (language) => {
  for (const { name, figures } of FLAWS) {
    for (const instead of [...Object.values(figures), ...(Object.keys(figures).length === 0 ? [{}] : [])]) {
      const fields = { 'published-percent': '1.0', 'published-phi': '0.1', ...texts(instead) }
      const sentence = messages(language).reason[name](fields)
      expect(sentence, name).toMatch(/^[A-Z].*\.$/)
      expect(sentence, name).not.toContain('?')
    }
  }
})

const texts = (instead: object) => Object.fromEntries(Object.entries(instead).map(([what, value]) => [what, String(value)]))
