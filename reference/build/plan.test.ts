import { expect, test } from 'vitest'
import { chosen, count, percent, resolve } from './given.ts'
import { GIVEN, planOf, without } from './plan.ts'
import { strata } from './strata.ts'

test('a percentage stands for the nearest count, and one that no count gives is a mistake', () => {
  expect(resolve(percent(13.5), 1044)).toBe(141)
  expect(resolve(count(245), 1044)).toBe(245)
  expect(resolve(chosen(0), 1044)).toBe(0)
  expect(() => resolve(percent(13.5), 10)).toThrow('no count of 10 is 13.5 %')
})

test('what is left is other education, and outside is what is not within', () => {
  const given = GIVEN.find(({ group, population }) => group === 'tranche-2008' && population === 'alle')
  const last = given && planOf(given).years.at(-1)
  expect(last).toEqual({
    'startkwalificatie-binnen': 179,
    'startkwalificatie-buiten': 272,
    'in-traject': 7,
    'overig-onderwijs': 341,
    onbekend: 245,
  })
})

test('a part that is larger than its whole is a mistake', () => {
  const [first, second] = GIVEN.filter(({ group }) => group === 'tranche-2008').map(planOf)
  if (!first || !second) throw new Error('tranche-2008 is not planned')
  expect(without(first, second)).toHaveLength(5)
  expect(() => without(second, first)).toThrow('tranche-2008 without tranche-2008')
})

test('all starters of a year, in the route and not, are in one stratum each', () => {
  const starters = (start: number) =>
    strata()
      .filter((stratum) => stratum.start === start)
      .flatMap(({ years }) => Object.values(years[0] ?? {}))
      .reduce((a, b) => a + b, 0)
  expect(starters(2008)).toBe(25_453 + 1044)
  expect(starters(2009)).toBe(22_908 + 1995)
})
