import { describe, expect, test } from 'vitest'
import type { AdviceFinding } from './advice.ts'
import { advise } from './advise.ts'
import { comparison } from './fixture.ts'

const find = <K extends AdviceFinding['finding']>(row: Parameters<typeof advise>[0], name: K) =>
  advise(row).findings.find((finding): finding is AdviceFinding & { finding: K } => finding.finding === name)

describe('the answer', () => {
  test.each([
    { p: 0.0499, holmP: 0.0499, answer: 'higher' },
    { p: 0.0499, holmP: 0.05, answer: 'perhaps' },
    { p: 0.05, holmP: 0.05, answer: 'not-shown' },
    { p: 0.0001, holmP: null, answer: 'perhaps' },
  ])('p $p and $holmP after Holm is $answer', ({ p, holmP, answer }) => {
    expect(advise(comparison({ p, holmP })).answer).toBe(answer)
  })

  test('follows the sign of the difference', () => {
    expect(advise(comparison({ difference: -0.04, low: -0.08, high: -0.01 })).answer).toBe('lower')
    expect(advise(comparison({ difference: 0, low: -0.04, high: 0.04, p: 1, holmP: 1 })).direction).toBe('equal')
  })

  test("an expected count of 5 keeps Pearson, below 5 Fisher's p decides", () => {
    const row = { p: 0.03, holmP: 0.03, fisherP: 0.07 }
    expect(advise(comparison({ ...row, smallestExpected: 5 })).answer).toBe('higher')
    expect(advise(comparison({ ...row, smallestExpected: 4.999 })).answer).toBe('not-shown')
    expect(find(comparison({ ...row, smallestExpected: 4.999 }), 'fisher')).toMatchObject({ p: 0.07, pearsonP: 0.03 })
  })
})

describe('cannot tell, with the reason', () => {
  test.each([
    [{ a: ['<5', 1000] }, 'hidden'],
    [{ b: [347, 'x'] }, 'hidden'],
    [{ a: [0, 0] }, 'empty-group'],
    [{ a: [0, 10], b: [0, 20], p: null, chiSquare: null }, 'nobody'],
    [{ a: [10, 10], b: [20, 20], p: null, chiSquare: null }, 'everybody'],
    [{ p: null, chiSquare: null }, 'not-tested'],
    [{ smallestExpected: 1, fisherP: null }, 'not-tested'],
    [{ difference: null }, 'not-tested'],
  ] as const)('%o is %s', (change, why) => {
    const row = comparison(change as Parameters<typeof comparison>[0])
    expect(advise(row).answer).toBe('cannot-tell')
    expect(find(row, 'cannot-tell')?.why).toBe(why)
  })
})

describe('the findings', () => {
  test.each([
    [-0.01, 0.05, true],
    [0, 0.05, true],
    [-0.05, 0, true],
    [0.0001, 0.05, false],
    [-0.05, -0.0001, false],
  ])('an interval from %d to %d holds zero: %s', (low, high, holdsZero) => {
    expect(find(comparison({ low, high }), 'interval')?.holdsZero).toBe(holdsZero)
  })

  test.each([
    [0.0999, 'very-small'],
    [0.1, 'small'],
    [-0.2999, 'small'],
    [0.3, 'medium'],
    [0.4999, 'medium'],
    [-0.5, 'large'],
  ])('phi %d is %s', (phi, size) => {
    expect(find(comparison({ phi }), 'size')?.size).toBe(size)
  })

  test('interval and test on different sides of 5 % is said', () => {
    expect(find(comparison({ p: 0.06, holmP: 0.06 }), 'interval-and-test-differ')).toBeDefined()
    expect(find(comparison(), 'interval-and-test-differ')).toBeUndefined()
  })

  test('the family counts its tests and says what is left', () => {
    expect(find(comparison(), 'family')).toMatchObject({ tests: 12, alone: true, remains: true })
    expect(find(comparison({ holmP: 0.2 }), 'family')).toMatchObject({ alone: true, remains: false })
    expect(find(comparison({ holmP: null }), 'not-corrected')).toMatchObject({ alone: true })
  })

  test('an older group at an equal date had more time; the national group of the same year had not', () => {
    expect(find(comparison({ alignment: 'datum' }), 'more-time-for-other')).toMatchObject({ years: 1 })
    expect(find(comparison({ alignment: 'datum', versus: 'landelijk' }), 'more-time-for-other')).toBeUndefined()
  })

  test('only vsv reads low as favourable', () => {
    expect(find(comparison({ measure: 'vsv' }), 'lower-is-favourable')).toBeDefined()
    expect(find(comparison(), 'lower-is-favourable')).toBeUndefined()
  })

  test('the years in which the groups started follow from the count date', () => {
    expect(advise(comparison()).question).toMatchObject({ cohortYear: 2008, versusYear: 2007 })
    expect(advise(comparison({ versus: 'landelijk' })).question).toMatchObject({ versusYear: 2008 })
  })
})
