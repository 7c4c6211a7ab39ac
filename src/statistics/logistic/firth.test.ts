import { expect, test } from 'vitest'
import { expectClose } from '../testing/expect-close.ts'
import { examplePatterns, exampleTerms } from './example-patterns.ts'
import { fitLogistic, INTERCEPT } from './fit-logistic.ts'
import { maximise } from './maximise.ts'

const REGRESSION = 1e-6

function expectEstimates(fit: ReturnType<typeof fitLogistic>, expected: [string, number, number][]) {
  expect(fit.coefficients.map(({ term }) => term)).toEqual(expected.map(([term]) => term))
  expected.forEach(([, estimate, standardError], index) => {
    expectClose(fit.coefficients[index]?.estimate, estimate, REGRESSION)
    expectClose(fit.coefficients[index]?.standardError, standardError, REGRESSION)
  })
}

// R, one row a person: brglm2, glm(y ~ group + sex, binomial, method = 'brglmFit', type = 'AS_mean', epsilon = 1e-13, maxit = 10000)
test('a group without events: quasi-complete, fitted by Firth', () => {
  const patterns = [
    { x: [0, 0], n: 30, events: 8 },
    { x: [0, 1], n: 25, events: 3 },
    { x: [1, 0], n: 12, events: 0 },
    { x: [1, 1], n: 9, events: 0 },
  ]
  const fit = fitLogistic({ terms: ['group', 'sex'], patterns })
  expect(fit).toMatchObject({ separation: 'quasi-complete', method: 'firth', converged: true })
  expectEstimates(fit, [
    [INTERCEPT, -0.976543710162704, 0.406626656632708],
    ['group', -2.456481511369607, 1.482047513810528],
    ['sex', -0.882476930484771, 0.698972945017123],
  ])
  expectClose(fit.logLikelihood, -27.0992924151244, REGRESSION)
})

// R: as above, y ~ age
test('an age that divides all: complete, fitted by Firth', () => {
  const patterns = [
    { x: [14], n: 5, events: 0 },
    { x: [15], n: 7, events: 0 },
    { x: [16], n: 6, events: 0 },
    { x: [17], n: 4, events: 4 },
    { x: [18], n: 3, events: 3 },
  ]
  const fit = fitLogistic({ terms: ['age'], patterns })
  expect(fit).toMatchObject({ separation: 'complete', method: 'firth', converged: true })
  expectEstimates(fit, [
    [INTERCEPT, -75.57246406457112, 34.58280903528487],
    ['age', 4.56912840349472, 2.09886202854236],
  ])
  expectClose(fit.logLikelihood, -0.959758677664446, REGRESSION)
})

// R: as above, y ~ group
test('nobody has the event: complete, fitted by Firth', () => {
  const patterns = [
    { x: [0], n: 20, events: 0 },
    { x: [1], n: 30, events: 0 },
  ]
  const fit = fitLogistic({ terms: ['group'], patterns })
  expect(fit).toMatchObject({ separation: 'complete', method: 'firth', events: 0 })
  expectEstimates(fit, [
    [INTERCEPT, -3.713572066704337, 1.46670362111614],
    ['group', -0.397301797468975, 2.06198107660633],
  ])
  expectClose(fit.logLikelihood, -0.969766657734604, REGRESSION)
})

// Firth (1993): for a saturated table the penalty adds a half to every cell.
test('a 2×2 table by Firth is that table with a half added to every cell', () => {
  const patterns = [
    { x: [0], n: 20, events: 7 },
    { x: [1], n: 15, events: 15 },
  ]
  const [intercept, group] = fitLogistic({ terms: ['group'], patterns }).coefficients
  expectClose(intercept?.estimate, Math.log(7.5 / 13.5))
  expectClose(group?.estimate, Math.log(15.5 / 0.5) - Math.log(7.5 / 13.5))
})

test('everybody has the event: one person', () => {
  const fit = fitLogistic({ terms: [], patterns: [{ x: [], n: 1, events: 1 }] })
  expect(fit).toMatchObject({ separation: 'complete', method: 'firth', converged: true })
  expectClose(fit.coefficients[0]?.estimate, Math.log(1.5 / 0.5))
})

// R: as above on `long` of example-patterns.ts, y ~ group + sex + age
test('the penalised fit is R’s too where nothing is separated', () => {
  const fit = maximise(
    {
      rows: examplePatterns.map(({ x }) => [1, ...x]),
      n: examplePatterns.map(({ n }) => n),
      events: examplePatterns.map(({ events }) => events),
    },
    'firth',
  )
  const expected = [-11.473943287044518, -0.447716435945354, -0.595883237188478, 0.646828011965279]
  expect(expected).toHaveLength(exampleTerms.length + 1)
  expected.forEach((estimate, index) => {
    expectClose(fit.parameters[index], estimate, REGRESSION)
  })
  expectClose(fit.logLikelihood, -185.376206659172, REGRESSION)
})
