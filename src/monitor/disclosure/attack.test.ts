import { describe, expect, test } from 'vitest'
import { publish } from './publish.ts'
import { answered, computed } from './testing/attack.ts'
import { knowledgeOf } from './testing/knowledge.ts'
import { naive } from './testing/naive.ts'
import { secretsOf } from './testing/secrets.ts'
import { type Size, worldOf } from './testing/world.ts'

const SMALL: Size = { starts: [2008, 2009], lastYear: 2010, route: 20, national: 60 }
const LONGER: Size = { starts: [2008], lastYear: 2011, route: 40, national: 150 }
const TINY: Size = { starts: [2008], lastYear: 2009, route: 5, national: 8 }
const ONE_DATE: Size = { starts: [2008], lastYear: 2008, route: 9, national: 20 }
const SEEDS = [1, 2]

describe.each([
  ['small', SMALL],
  ['longer', LONGER],
  ['tiny', TINY],
  ['one count date', ONE_DATE],
] as const)('%s worlds', (_, size) => {
  test.each(SEEDS)('world %i: nothing about 1–4 pupils can be computed, nor pinned down with bounds and whole numbers', (seed) => {
    const output = worldOf(seed, size)
    for (const knowledge of knowledgeOf(publish(output).rows)) {
      const questions = [...knowledge.hidden, ...secretsOf(knowledge, output.rows)]
      expect(computed(knowledge, questions)).toEqual([])
      expect(answered(knowledge, questions).map(({ name }) => name)).toEqual([])
    }
  })
})

describe('the attack can succeed', () => {
  test('hiding only the small numbers is broken by linear algebra and by bounds', () => {
    const broken = knowledgeOf(naive(worldOf(1, SMALL).rows))
    expect(broken.flatMap((knowledge) => computed(knowledge, knowledge.hidden)).length).toBeGreaterThan(0)
    expect(broken.flatMap((knowledge) => answered(knowledge, knowledge.hidden)).length).toBeGreaterThan(0)
  })
})
