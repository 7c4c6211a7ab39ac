import { expect, test } from 'vitest'
import { allExperiments, isIntended } from './experiments.ts'

const experiments = allExperiments()
const of = (tranche: string) => experiments.filter((experiment) => experiment.tranche === tranche)
const sitesOf = (tranche: string, intended: boolean | null = null) =>
  new Set(
    of(tranche)
      .filter((experiment) => intended === null || isIntended(experiment) === intended)
      .flatMap(({ sites }) => sites),
  )

test.each([
  ['2008', 36],
  ['2009', 121],
  ['borging-2010', 69],
  ['borging-2011', 64],
])('tranche %s has %d experiments', (tranche, n) => {
  expect(of(tranche)).toHaveLength(n)
})

test.each([
  ['borging-2010', 70],
  ['borging-2011', 54],
  ['borging-2012', 41],
])('tranche %s starts at %d sites', (tranche, n) => {
  expect(sitesOf(tranche).size).toBe(n)
})

test('in the tranches no site has an experiment as intended beside one that is not', () => {
  for (const tranche of ['2008', '2009']) {
    const stopped = sitesOf(tranche, false)
    expect([...sitesOf(tranche, true)].filter((site) => stopped.has(site))).toEqual([])
  }
})

test('borgingscohorten run at schools of the tranches', () => {
  const before = new Set([...sitesOf('2008'), ...sitesOf('2009')])
  expect([...sitesOf('borging-2010')].filter((site) => !before.has(site))).toEqual([])
})

test('every experiment has an id of its own, a site and an mbo', () => {
  expect(new Set(experiments.map(({ id }) => id)).size).toBe(experiments.length)
  expect(experiments.every(({ sites, mbo }) => sites.length > 0 && mbo !== '')).toBe(true)
})
