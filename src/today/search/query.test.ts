import { expect, test } from 'vitest'
import { patternOf, readQuery } from './query.ts'

test.each(['', ' ', 'a', ' a '])('too little to look for: %j', (asked) => {
  expect(readQuery(asked)).toBeNull()
})

test('two characters are enough, also apart', () => {
  expect(readQuery('bo')?.words).toEqual(['bo'])
  expect(readQuery(' b  o ')).toEqual({ text: 'b o', words: ['b', 'o'] })
})

test('a very long question is cut off', () => {
  const query = readQuery('a b '.repeat(100))
  expect(query?.text.length).toBeLessThanOrEqual(80)
  expect(query?.words).toHaveLength(5)
})

test('signs that mean something to the database mean nothing', () => {
  expect(patternOf('50%_\\Z')).toBe('%50\\%\\_\\\\z%')
})
