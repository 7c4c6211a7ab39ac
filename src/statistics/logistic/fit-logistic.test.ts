import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectClose } from '../testing/expect-close.ts'
import { examplePatterns, exampleTerms } from './example-patterns.ts'
import { fitLogistic, INTERCEPT, type LogisticFit, type Pattern } from './fit-logistic.ts'

const REGRESSION = 1e-6

/** term, estimate, standard error, z, p: the columns of R's coef(summary(fit)) */
type Expected = [string, number, number, number, number]

function expectCoefficients(fit: LogisticFit, expected: Expected[]) {
  expect(fit.coefficients.map(({ term }) => term)).toEqual(expected.map(([term]) => term))
  expected.forEach(([, estimate, standardError, z, p], index) => {
    const coefficient = fit.coefficients[index]
    expectClose(coefficient?.estimate, estimate, REGRESSION)
    expectClose(coefficient?.standardError, standardError, REGRESSION)
    expectClose(coefficient?.z, z, REGRESSION)
    expectClose(coefficient?.p, p, REGRESSION)
  })
}

// R: fit <- glm(y ~ group + sex + age, binomial, long, epsilon = 1e-14); coef(summary(fit)); logLik(fit)
test('maximum likelihood is that of R on one row a person', () => {
  const fit = fitLogistic({ terms: exampleTerms, patterns: examplePatterns })
  expectCoefficients(fit, [
    [INTERCEPT, -11.644095490323084, 3.014768035289495, -3.86235204633412, 0.000112300578087957],
    ['group', -0.461475372048309, 0.284874833103092, -1.6199232730443, 0.105248759815195],
    ['sex', -0.609151381167173, 0.27298781959891, -2.23142329962625, 0.025653102914158558],
    ['age', 0.656674849641163, 0.187514680160902, 3.50199167914579, 0.000461794040512456],
  ])
  expectClose(fit.logLikelihood, -185.359910998178)
  expect(fit).toMatchObject({ n: 421, events: 74, converged: true, separation: 'none', method: 'maximum-likelihood', aliased: [] })
})

// R: exp(coef(fit) ± qnorm(.975) * coef(summary(fit))[, 2])
test('the odds ratio has Wald limits of 95 %', () => {
  const group = fitLogistic({ terms: exampleTerms, patterns: examplePatterns }).coefficients[1]
  expectClose(group?.oddsRatio, Math.exp(-0.461475372048309), REGRESSION)
  expectClose(group?.low, 0.360659930630635, REGRESSION)
  expectClose(group?.high, 1.10171608446559, REGRESSION)
})

// R: glm(y ~ group + sex + age + sex:age, binomial, long, epsilon = 1e-14)
test('an interaction, whose column is almost that of its part', () => {
  const patterns = examplePatterns.map((pattern) => {
    const [group = 0, sex = 0, age = 0] = pattern.x
    return { ...pattern, x: [group, sex, age, sex * age] }
  })
  const fit = fitLogistic({ terms: [...exampleTerms, 'sex × age'], patterns })
  expectCoefficients(fit, [
    [INTERCEPT, -11.7395631194027, 4.031745866859843, -2.9117815227144224, 0.00359373900175667],
    ['group', -0.4617599298324221, 0.285004394863266, -1.6201852959283565, 0.10519247086547853],
    ['sex', -0.3921058873921212, 6.085223204113073, -0.0644357444649018, 0.94862326918458384],
    ['age', 0.6626170458697144, 0.250833024507364, 2.6416658937597752, 0.00824993937747322],
    ['sex × age', -0.0134497636060821, 0.376720584987563, -0.0357022263769475, 0.97151979529329457],
  ])
  expectClose(fit.logLikelihood, -185.35927381216)
})

// R: fit <- glm(cbind(events, n - events) ~ one + group + sex + age + double, binomial, al, epsilon = 1e-10)
// with al$one <- 3 and al$double <- 2 * al$age + al$sex: NA for one and double
test('constant and dependent terms are dropped in order and named', () => {
  const patterns = examplePatterns.map((pattern) => {
    const [group = 0, sex = 0, age = 0] = pattern.x
    return { ...pattern, x: [3, group, sex, age, 2 * age + sex] }
  })
  const fit = fitLogistic({ terms: ['one', ...exampleTerms, 'double'], patterns })
  expect(fit.aliased).toEqual(['one', 'double'])
  expect(fit.coefficients.map(({ term }) => term)).toEqual([INTERCEPT, ...exampleTerms])
  expectClose(fit.coefficients[3]?.estimate, 0.656674849641149, REGRESSION)
})

test('one pattern has only its intercept: the log-odds', () => {
  const fit = fitLogistic({ terms: ['group'], patterns: [{ x: [1], n: 40, events: 10 }] })
  expect(fit.aliased).toEqual(['group'])
  expectClose(fit.coefficients[0]?.estimate, Math.log(10 / 30))
  expectClose(fit.coefficients[0]?.standardError, Math.sqrt(1 / 10 + 1 / 30))
})

test.each([
  ['no patterns', []],
  ['only patterns without persons', [{ x: [1], n: 0, events: 0 }]],
])('%s: no method, no coefficients', (_, patterns) => {
  expect(fitLogistic({ terms: ['group'], patterns })).toEqual({
    coefficients: [],
    aliased: [],
    n: 0,
    events: 0,
    logLikelihood: null,
    converged: false,
    separation: 'none',
    method: 'none',
  })
})

test.each([
  ['events above n', { x: [1], n: 1, events: 2 }, 'invalid count: 2 of 1'],
  ['half a person', { x: [1], n: 1.5, events: 1 }, 'invalid count: 1 of 1.5'],
  ['a value too few', { x: [], n: 1, events: 1 }, 'invalid pattern: 0 values for 1 terms'],
  ['a value that is none', { x: [Number.NaN], n: 1, events: 1 }, 'invalid pattern: NaN'],
])('%s is a bug of the caller', (_, pattern, message) => {
  expect(() => fitLogistic({ terms: ['group'], patterns: [pattern] })).toThrow(message)
})

const arbitraryPatterns = fc.array(
  fc
    .record({ group: fc.integer({ min: 0, max: 1 }), age: fc.integer({ min: 14, max: 18 }), n: fc.integer({ min: 0, max: 30 }) })
    .chain(({ group, age, n }) => fc.integer({ min: 0, max: n }).map((events): Pattern => ({ x: [group, age], n, events }))),
  { minLength: 1, maxLength: 12 },
)

function expectSameFit(fit: LogisticFit, other: LogisticFit) {
  expect(other).toMatchObject({ n: fit.n, events: fit.events, separation: fit.separation, aliased: fit.aliased })
  fit.coefficients.forEach(({ estimate, standardError }, index) => {
    const scale = Math.max(1, Math.abs(estimate), standardError)
    expect((other.coefficients[index]?.estimate as number) / scale).toBeCloseTo(estimate / scale, 6)
    expect((other.coefficients[index]?.standardError as number) / scale).toBeCloseTo(standardError / scale, 6)
  })
}

test('every fit ends, with finite coefficients', () => {
  fc.assert(
    fc.property(arbitraryPatterns, (patterns) => {
      const fit = fitLogistic({ terms: ['group', 'age'], patterns })
      expect(fit.converged).toBe(fit.n > 0)
      expect(fit.coefficients.every(({ estimate, standardError }) => Number.isFinite(estimate) && standardError > 0)).toBe(true)
    }),
  )
})

test('the order of the patterns does not matter', () => {
  fc.assert(
    fc.property(arbitraryPatterns, (patterns) => {
      const design = { terms: ['group', 'age'], patterns }
      expectSameFit(fitLogistic(design), fitLogistic({ ...design, patterns: [...patterns].reverse() }))
    }),
  )
})

test('a pattern split in two gives the same fit', () => {
  fc.assert(
    fc.property(arbitraryPatterns, fc.nat(), (patterns, seed) => {
      const split = patterns.flatMap(({ x, n, events }) => {
        const some = seed % (events + 1)
        return [
          { x, n: some, events: some },
          { x, n: n - some, events: events - some },
        ]
      })
      const terms = ['group', 'age']
      expectSameFit(fitLogistic({ terms, patterns }), fitLogistic({ terms, patterns: split }))
    }),
  )
})

test('the fitted events add up to the events, in total and by group (the score is zero)', () => {
  const fit = fitLogistic({ terms: exampleTerms, patterns: examplePatterns })
  const beta = fit.coefficients.map(({ estimate }) => estimate)
  const excess = examplePatterns.map(({ x, n, events }) => {
    const eta = [1, ...x].reduce((sum, value, j) => sum + value * (beta[j] as number), 0)
    return { x, excess: events - n / (1 + Math.exp(-eta)) }
  })
  expect(excess.reduce((sum, row) => sum + row.excess, 0)).toBeCloseTo(0, 8)
  expect(excess.reduce((sum, row) => sum + row.excess * (row.x[0] as number), 0)).toBeCloseTo(0, 8)
})
