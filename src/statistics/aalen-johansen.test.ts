import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aalenJohansen, type Observation } from './aalen-johansen.ts'
import { expectClose } from './testing/expect-close.ts'

const observe = (rows: [number, string | null, number][]): Observation[] => rows.map(([time, event, n]) => ({ time, event, n }))

const CENSORED = observe([
  [1, 'a', 12],
  [1, 'b', 5],
  [1, null, 3],
  [2, 'a', 20],
  [2, null, 11],
  [3, 'b', 8],
  [4, 'a', 9],
  [4, 'b', 2],
  [4, null, 6],
  [5, null, 14],
])

/** time, then probability of a and b, then standard error of a and b: R's fit$time, fit$pstate[, 2:3], fit$std.err[, 2:3] */
type Expected = [number, number, number, number, number]

function expectCurves(observations: Observation[], expected: Expected[]) {
  const curves = aalenJohansen(observations, ['a', 'b'])
  expect(curves.map(({ time, event }) => [time, event])).toEqual(
    expected.flatMap(([time]) => [
      [time, 'a'],
      [time, 'b'],
    ]),
  )
  expected.forEach(([, a, b, errorA, errorB], index) => {
    expectClose(curves[2 * index]?.probability, a)
    expectClose(curves[2 * index + 1]?.probability, b)
    expectClose(curves[2 * index]?.standardError, errorA)
    expectClose(curves[2 * index + 1]?.standardError, errorB)
  })
}

// R, one row a person, null as 'none': fit <- survival::survfit(Surv(time, factor(event, c('none', 'a', 'b'))) ~ 1)
test('is survfit with censoring, also at ties', () => {
  expectCurves(CENSORED, [
    [1, 0.133333333333333, 0.0555555555555556, 0.0358322566591046, 0.0241451940933431],
    [2, 0.365079365079365, 0.0555555555555556, 0.0515202968148964, 0.0241451940933431],
    [3, 0.365079365079365, 0.1743996743996744, 0.0515202968148964, 0.0442364328134952],
    [4, 0.498778998778999, 0.2041107041107041, 0.0566524474334561, 0.047157176633245],
    [5, 0.498778998778999, 0.2041107041107041, 0.0566524474334561, 0.047157176633245],
  ])
})

// R: the same without the rows of 'none'
test('is survfit without censoring', () => {
  expectCurves(
    CENSORED.filter(({ event }) => event !== null),
    [
      [1, 0.214285714285714, 0.0892857142857143, 0.0548321052556242, 0.0381055337915553],
      [2, 0.571428571428571, 0.0892857142857143, 0.0661300071266108, 0.0381055337915553],
      [3, 0.571428571428571, 0.2321428571428572, 0.0661300071266108, 0.0564188024351951],
      [4, 0.732142857142857, 0.2678571428571428, 0.0591773505595002, 0.0591773505595002],
    ],
  )
})

// R: the same on one 'a' at 2 and one 'none' at 3
test('two persons', () => {
  expectCurves(
    observe([
      [2, 'a', 1],
      [3, null, 1],
    ]),
    [
      [2, 0.5, 0, 0.353553390593274, 0],
      [3, 0.5, 0, 0.353553390593274, 0],
    ],
  )
})

test('one person has the event for certain', () => {
  expect(aalenJohansen(observe([[2, 'a', 1]]), ['a'])).toEqual([{ time: 2, event: 'a', probability: 1, standardError: 0 }])
})

test('only censored: nothing happens, at every time seen', () => {
  const curves = aalenJohansen(
    observe([
      [2, null, 3],
      [1, null, 2],
    ]),
    ['a'],
  )
  expect(curves).toEqual([1, 2].map((time) => ({ time, event: 'a', probability: 0, standardError: 0 })))
})

test('nobody gives no curve; no events give no curve', () => {
  expect(aalenJohansen([], ['a'])).toEqual([])
  expect(aalenJohansen(observe([[1, 'a', 0]]), ['a'])).toEqual([])
  expect(aalenJohansen(observe([[1, null, 4]]), [])).toEqual([])
})

test.each([
  ['an event that is not listed', [1, 'c', 1], 'invalid event: c is not one of a, b'],
  ['a time that is none', [Number.NaN, 'a', 1], 'invalid time: NaN'],
  ['fewer than nobody', [1, 'a', -1], 'invalid n: -1'],
] as [string, [number, string | null, number], string][])('%s is a bug of the caller', (_, row, message) => {
  expect(() => aalenJohansen(observe([row]), ['a', 'b'])).toThrow(message)
})

const arbitrary = fc.array(
  fc.record({ time: fc.integer({ min: 1, max: 6 }), event: fc.constantFrom('a', 'b', null), n: fc.integer({ min: 0, max: 20 }) }),
  { maxLength: 15 },
)

test('incidences never fall and add up to 1 at most', () => {
  fc.assert(
    fc.property(arbitrary, (observations) => {
      const curves = aalenJohansen(observations, ['a', 'b'])
      for (const [index, { probability }] of curves.entries()) {
        expect(probability).toBeGreaterThanOrEqual(curves[index - 2]?.probability ?? 0)
        const both = index % 2 ? probability + (curves[index - 1]?.probability as number) : probability
        expect(both).toBeLessThanOrEqual(1 + 1e-12)
      }
    }),
  )
})

test('without censoring it is the plain share, with its binomial standard error', () => {
  fc.assert(
    fc.property(arbitrary, (observations) => {
      const seen = observations.filter(({ event }) => event !== null)
      const n = seen.reduce((sum, each) => sum + each.n, 0)
      for (const { time, event, probability, standardError } of aalenJohansen(seen, ['a', 'b'])) {
        const x = seen.filter((each) => each.event === event && each.time <= time).reduce((sum, each) => sum + each.n, 0)
        expect(probability).toBeCloseTo(x / n, 12)
        expect(standardError).toBeCloseTo(Math.sqrt((x * (n - x)) / n) / n, 9)
      }
    }),
  )
})

test('order does not matter, nor whether a count is given in two parts', () => {
  fc.assert(
    fc.property(arbitrary, (observations) => {
      const parts = observations.flatMap((each) => [
        { ...each, n: Math.floor(each.n / 2) },
        { ...each, n: Math.ceil(each.n / 2) },
      ])
      const whole = aalenJohansen(observations, ['a', 'b'])
      aalenJohansen(parts.reverse(), ['a', 'b']).forEach(({ probability, standardError }, index) => {
        expect(probability).toBeCloseTo(whole[index]?.probability as number, 12)
        expect(standardError).toBeCloseTo(whole[index]?.standardError as number, 9)
      })
    }),
  )
})
