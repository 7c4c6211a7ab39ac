import { expect, test } from 'vitest'
import { expectClose } from '../testing/expect-close.ts'
import { examplePatterns, exampleTerms } from './example-patterns.ts'
import { fitLogistic } from './fit-logistic.ts'

// R, on `long` of example-patterns.ts: fit <- glm(y ~ group + sex + age, binomial, long, epsilon = 1e-14)
// sqrt(diag(sandwich::vcovCL(fit, cluster = ~school, type = 'HC0', cadjust = TRUE)))
test('is sandwich::vcovCL with HC0 and G / (G − 1), on counts', () => {
  const fit = fitLogistic({ terms: exampleTerms, patterns: examplePatterns }, { clustered: true })
  const expected = [1.2653248058936506, 0.0998180615538055, 0.0813257016642286, 0.0792327340190124]
  expected.forEach((standardError, index) => {
    expectClose(fit.coefficients[index]?.clusterStandardError, standardError, 1e-6)
  })
})

test('leaves the estimate, its plain standard error and p as they are', () => {
  const design = { terms: exampleTerms, patterns: examplePatterns }
  const plain = fitLogistic(design).coefficients
  expect(fitLogistic(design, { clustered: true }).coefficients.map(({ clusterStandardError: _, ...rest }) => rest)).toEqual(plain)
})

test('is absent unless asked for', () => {
  const fit = fitLogistic({ terms: exampleTerms, patterns: examplePatterns })
  expect(fit.coefficients.some((coefficient) => 'clusterStandardError' in coefficient)).toBe(false)
})

test('is absent with one cluster, which says nothing about differences between clusters', () => {
  const patterns = examplePatterns.map((pattern) => ({ ...pattern, cluster: 'a' }))
  const fit = fitLogistic({ terms: exampleTerms, patterns }, { clustered: true })
  expect(fit.coefficients.some((coefficient) => 'clusterStandardError' in coefficient)).toBe(false)
})

test('is absent with Firth’s fit', () => {
  const patterns = [
    { x: [0], n: 20, events: 7, cluster: 'a' },
    { x: [1], n: 15, events: 15, cluster: 'b' },
  ]
  const fit = fitLogistic({ terms: ['group'], patterns }, { clustered: true })
  expect(fit.method).toBe('firth')
  expect(fit.coefficients.some((coefficient) => 'clusterStandardError' in coefficient)).toBe(false)
})

test('a pattern without its cluster is a bug of the caller', () => {
  const design = { terms: [], patterns: [{ x: [], n: 2, events: 1 }] }
  expect(() => fitLogistic(design, { clustered: true })).toThrow('a clustered fit needs the cluster of every pattern')
})
