import { describe, expect, test } from 'vitest'
import type { RouteDesign } from '../../design/design.ts'
import { aDesign, aYear } from '../testing/designs.ts'
import { drawBinomial } from './draw-binomial.ts'
import { forecast } from './forecast.ts'
import { randomOf } from './random.ts'

const design = (intake: Partial<RouteDesign['intake']>, given: Partial<RouteDesign> = {}) =>
  aDesign({ ...given, intake: { pool: 100, share: 0.2, retention: null, ...intake } })

const qualification = (name: string) => ({ crebo: null, name, niveau: 2, leertraject: 'bol', extended: null }) as const

/** P(X ≤ k) for X binomial, by adding up its terms: independent of how draws are made. */
function atMost(k: number, n: number, p: number): number {
  if (k < 0) return 0
  let term = (1 - p) ** n
  let sum = term
  for (let i = 1; i <= k; i += 1) {
    term *= ((n - i + 1) / i) * (p / (1 - p))
    sum += term
  }
  return sum
}

describe('draws', () => {
  test.each([
    [20, 0.3],
    [20, 0.9],
    [2000, 0.02],
  ])('of %d with chance %f have the mean and the variance of a binomial', (n, p) => {
    const random = randomOf(1)
    const draws = Array.from({ length: 20_000 }, () => drawBinomial(random, n, p))
    const mean = draws.reduce((a, b) => a + b, 0) / draws.length
    const variance = draws.reduce((a, b) => a + (b - mean) ** 2, 0) / draws.length
    // four standard errors of a mean; a tenth of the variance is far beyond what chance does in 20,000 draws
    expect(Math.abs(mean - n * p)).toBeLessThan(4 * Math.sqrt((n * p * (1 - p)) / draws.length))
    expect(Math.abs(variance / (n * p * (1 - p)) - 1)).toBeLessThan(0.1)
  })

  test('of nobody, never and always', () => {
    const random = randomOf(1)
    expect([drawBinomial(random, 0, 0.5), drawBinomial(random, 9, 0), drawBinomial(random, 9, 1)]).toEqual([0, 0, 9])
  })
})

describe('without a limit of places a year is exactly binomial', () => {
  // 100 pupils, one in five chooses the route; still there in VM2: 59.8, 31.2 and 10.3 of a hundred starters
  const { years, retentionFrom } = forecast(design({}), 7)

  test.each([
    [0, 0.2],
    [1, 0.2 * 0.598],
    [2, 0.2 * 0.312],
    [3, 0.2 * 0.103],
  ])('route year %d + 1: 100 pupils, each with chance %f', (at, p) => {
    const size = years[at]?.all
    expect(size?.expected).toBeCloseTo(100 * p, 0)
    for (const { threshold, chance } of size?.under ?? []) {
      expect(Math.abs(chance - atMost(threshold - 1, 100, p))).toBeLessThan(0.03)
    }
    // 80 %: at most a tenth lies below, at most a tenth above; the tenth itself is drawn
    expect(atMost((size?.low ?? 0) - 1, 100, p)).toBeLessThan(0.12)
    expect(atMost(size?.low ?? 0, 100, p)).toBeGreaterThan(0.08)
    expect(atMost((size?.high ?? 0) - 1, 100, p)).toBeLessThan(0.92)
    expect(atMost(size?.high ?? 0, 100, p)).toBeGreaterThan(0.88)
  })

  test('it says that it used the pattern of VM2', () => {
    expect(retentionFrom).toBe('vm2')
    expect(years.map(({ label, routeYear }) => [label, routeYear])).toEqual([
      ['vmbo 3', 1],
      ['vmbo 4', 2],
      ['mbo 1', 3],
      ['mbo 2', 4],
    ])
  })
})

test('the same seed gives the same answer, another one nearly the same', () => {
  expect(forecast(design({}), 3)).toEqual(forecast(design({}), 3))
  const [one, other] = [3, 4].map((seed) => forecast(design({}), seed).years[0]?.all?.expected ?? 0)
  expect(one).not.toBe(other)
  expect(Math.abs((one ?? 0) - (other ?? 0))).toBeLessThan(0.5)
})

test('there are never more pupils than places', () => {
  const { years, findings } = forecast(design({ share: 0.9, retention: [1, 1, 1] }, { target: { ...aDesign().target, places: 20 } }), 1)
  expect(years.map(({ all }) => [all?.low, all?.expected, all?.high])).toEqual(Array(4).fill([20, 20, 20]))
  expect(findings.map(({ rule, given }) => [rule, given])).toEqual([['forecast/more-than-places', { expected: 90, places: 20 }]])
})

test('qualifications divide the pupils equally, and add up to all', () => {
  const qualifications = [qualification('Lassen'), qualification('Frezen'), qualification('Draaien')]
  const { years, isSplitEqually } = forecast(design({ share: 0.3 }, { qualifications }), 1)
  const sizes = years[1]?.groups.map(({ size }) => size?.expected ?? 0) ?? []
  expect(isSplitEqually).toBe(true)
  // 100 × 0.3 × 0.598 ÷ 3 = 5.98
  for (const size of sizes) expect(size).toBeCloseTo(5.98, 0)
  expect(sizes.reduce((a, b) => a + b, 0)).toBeCloseTo(years[1]?.all?.expected ?? 0, 8)
})

test('thresholds are 8, 15 and 20, the minimum of the design and an own one', () => {
  const target = { ...aDesign().target, minimum: 12 }
  expect(forecast(design({}, { target }), 1, { ownThreshold: 18 }).thresholds).toEqual([8, 12, 15, 18, 20])
  expect(forecast(design({}, { target: { ...target, minimum: 15 } }), 1).thresholds).toEqual([8, 15, 20])
})

test('a year that is more likely than not too small is a finding', () => {
  // expected 20, 12, 6.2 and 2.1 pupils: below 8 in the third and fourth year
  expect(forecast(design({}), 1).findings.map(({ field, given }) => [field, given?.minimum])).toEqual([
    ['years/m1', 8],
    ['years/m2', 8],
  ])
})

test('without pool or share there is no forecast, but what to fill in', () => {
  expect(forecast(design({ pool: null, share: null }), 1)).toMatchObject({ open: ['intake/pool', 'intake/share'], years: [] })
})

test('beyond the known retention nothing is told; a share that rises is said and taken as equal', () => {
  const { years, findings } = forecast(design({ retention: [0.5, 0.6] }), 1)
  expect(years.map(({ all }) => all && Math.round(all.expected))).toEqual([20, 10, 10, null])
  expect(findings).toContainEqual({
    rule: 'forecast/retention-rises',
    severity: 'needs-decision',
    field: 'intake/retention',
    given: { routeYear: 3 },
  })
  const nobody = forecast(design({ retention: [0, 0.5] }), 1).years.map(({ all }) => all?.high)
  expect(nobody.slice(1)).toEqual([0, 0, undefined])
})

test('years before vmbo 3 are not in the route yet', () => {
  const { years } = forecast(design({}, { years: [aYear('v2'), aYear('v3')] }), 1)
  expect(years.map(({ label }) => label)).toEqual(['vmbo 3'])
})
