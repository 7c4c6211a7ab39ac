import { expect, test } from 'vitest'
import { chooseWeighted, pick, randomFrom, shareOut } from './random.ts'

test('the same seed draws the same numbers, between 0 and 1', () => {
  const draw = (seed: number) => Array.from({ length: 1000 }, randomFrom(seed))
  expect(draw(1)).toEqual(draw(1))
  expect(draw(1)).not.toEqual(draw(2))
  expect(Math.min(...draw(1))).toBeGreaterThanOrEqual(0)
  expect(Math.max(...draw(1))).toBeLessThan(1)
})

test('weight 0 is never chosen, and too few candidates is a mistake', () => {
  const choose = (n: number) => chooseWeighted(randomFrom(1), [0, 1, 1], n, (weight) => weight)
  expect(choose(2)).toEqual({ chosen: [1, 1], rest: [0] })
  expect(() => choose(3)).toThrow('fewer than 3')
  expect(choose(0).chosen).toEqual([])
})

test('more weight is chosen more often', () => {
  const random = randomFrom(1)
  const first = Array.from({ length: 2000 }, () => chooseWeighted(random, [1, 3], 1, (weight) => weight).chosen[0])
  const share = first.filter((weight) => weight === 3).length / first.length
  expect(share).toBeGreaterThan(0.7)
  expect(share).toBeLessThan(0.8)
})

test('an option without weight is never picked', () => {
  const random = randomFrom(1)
  const options = [
    [0, 'never'],
    [1, 'always'],
  ] as const
  expect(new Set(Array.from({ length: 100 }, () => pick(random, options)))).toEqual(new Set(['always']))
})

test.each([
  [10, [1, 1, 1]],
  [0, [1, 2]],
  [7, [0.2, 0.3, 5]],
])('%d shared out by %j adds up', (total, weights) => {
  const parts = shareOut(total, weights)
  expect(parts.reduce((a, b) => a + b, 0)).toBe(total)
  expect(parts.every((part) => Number.isInteger(part) && part >= 0)).toBe(true)
})
