import { describe, expect, test } from 'vitest'
import type { PupilMarks } from './pupil-marks.ts'
import { verdict } from './rules.ts'
import { mayFinishMbo2WithoutVmbo } from './without-vmbo.ts'

const DAY = '2017-06-15'
const NO = 'not-allowed'
const DECIDE = 'needs-decision'
const FITS = 'fits'

/** A pupil with exactly what art. 7 lid 3 asks. */
const pupil = (change: Partial<PupilMarks> = {}): PupilMarks => ({
  scheme: 'vakmanschaproute',
  niveau: 2,
  hasVmboDiploma: false,
  art: 'voldoende',
  sports: 'voldoende',
  maatschappijleer: 6,
  dutch: 5,
  english: 6,
  rekentoets: 6,
  expectedToFinish: null,
  ...change,
})
const judged = (change: Partial<PupilMarks>, isTransition = false, day = DAY) =>
  Object.fromEntries(
    mayFinishMbo2WithoutVmbo(pupil(change), day, isTransition).map(({ rule, severity }) => [rule.replace('exam/', ''), severity]),
  )

test('with exactly what is asked a pupil can finish mbo 2', () => {
  expect(verdict(mayFinishMbo2WithoutVmbo(pupil(), DAY, false))).toBe(FITS)
  expect(verdict(mayFinishMbo2WithoutVmbo(pupil({ rekentoets: 1 }), DAY, true))).toBe(FITS)
})

describe('kunstvak and lichamelijke opvoeding (lid 3 a)', () => {
  test.each([
    ['voldoende', 'voldoende', FITS],
    ['goed', 'voldoende', FITS],
    ['voldoende', 'goed', FITS],
    ['onvoldoende', 'goed', NO],
    ['goed', 'onvoldoende', NO],
    [null, 'onvoldoende', NO],
    ['goed', null, DECIDE],
    [null, null, DECIDE],
  ] as const)('%s and %s', (art, sports, expected) => {
    expect(judged({ art, sports })['art-and-sports']).toBe(expected)
  })
})

describe('maatschappijleer (lid 3 a)', () => {
  test.each([
    [5, NO],
    [6, FITS],
    [7, FITS],
    [null, DECIDE],
  ])('%s', (maatschappijleer, expected) => {
    expect(judged({ maatschappijleer }).maatschappijleer).toBe(expected)
  })
})

/** Dutch, English, rekentoets; what lid 3 b says, and what art. 16a says. */
const COMBINATIONS = [
  // 1°: the languages 5 and 6, in either order, and a 6 for the rekentoets
  [5, 6, 6, FITS, FITS],
  [6, 5, 6, FITS, FITS],
  [5, 5, 6, NO, NO],
  [4, 6, 6, NO, NO],
  [6, 4, 6, NO, NO],
  [4, 10, 10, NO, NO],
  [5, 6, 7, FITS, FITS],
  [6, 6, 6, FITS, FITS],
  [10, 10, 10, FITS, FITS],
  // 2°: a 5 for the rekentoets, both languages 6
  [6, 6, 5, FITS, FITS],
  [5, 6, 5, NO, FITS],
  [6, 5, 5, NO, FITS],
  [7, 5, 5, NO, FITS],
  [6, 6, 4, NO, FITS],
  [10, 10, 4, NO, FITS],
  [10, 10, 1, NO, FITS],
  [5, 5, 10, NO, NO],
  // not known yet: still possible, already sure, already lost
  [null, 6, 6, DECIDE, DECIDE],
  [null, 5, 6, DECIDE, DECIDE],
  [null, 5, 5, NO, DECIDE],
  [null, 4, 6, NO, NO],
  [6, null, 5, DECIDE, DECIDE],
  [5, null, 5, NO, DECIDE],
  [6, 6, null, DECIDE, DECIDE],
  [5, 5, null, NO, NO],
  [null, null, null, DECIDE, DECIDE],
  [null, null, 4, NO, DECIDE],
] as const

describe('Dutch, English and rekentoets (lid 3 b, and art. 16a)', () => {
  test.each(COMBINATIONS)('%s, %s, %s', (dutch, english, rekentoets, usual, transition) => {
    expect(judged({ dutch, english, rekentoets })['dutch-english-rekentoets']).toBe(usual)
    expect(judged({ dutch, english, rekentoets }, true)['dutch-english-transition']).toBe(transition)
  })

  test('over all marks: at most one 5, the others 6 or more', () => {
    const marks = Array.from({ length: 10 }, (_, at) => at + 1)
    for (const dutch of marks)
      for (const english of marks)
        for (const rekentoets of marks) {
          const all = [dutch, english, rekentoets]
          const isEnough = all.every((mark) => mark >= 5) && all.filter((mark) => mark === 5).length <= 1
          expect(judged({ dutch, english, rekentoets })['dutch-english-rekentoets'], String(all)).toBe(isEnough ? FITS : NO)
        }
  })

  test.each([0, 11, 5.5])('%d is no final mark', (dutch) => {
    expect(() => judged({ dutch })).toThrow('no final mark')
  })
})

describe('for whom, and when', () => {
  test.each([
    ['2014-07-31', DECIDE],
    ['2014-08-01', FITS],
    ['2022-07-31', FITS],
    ['2022-08-01', DECIDE],
  ])('on %s', (day, expected) => {
    expect(judged({}, false, day)['route-to-mbo-2']).toBe(expected)
  })
  test.each([
    [{ niveau: 3 }, NO],
    [{ scheme: 'beroepsroute', niveau: 4 }, NO],
    [{ scheme: 'regulier' }, NO],
    [{ hasVmboDiploma: true, scheme: 'beroepsroute', niveau: 4 }, FITS],
    [{ hasVmboDiploma: true, dutch: 1 }, FITS],
  ] as const)('%o', (change, expected) => {
    expect(judged(change)).toEqual({ 'route-to-mbo-2': expected })
  })
})

describe('VM2 (Experimenteerbesluit art. 3 lid 2, 4 lid 6)', () => {
  const inVm2 = (change: Partial<PupilMarks>, day = '2014-06-15') =>
    judged({ scheme: 'vm2', dutch: 1, expectedToFinish: true, ...change }, false, day)

  test('no marks of the vmbo are asked', () => {
    expect(inVm2({})).toEqual({ 'vm2-mbo-exam-only': FITS, 'vm2-way-back': FITS })
  })
  test.each([
    ['2012-07-31', DECIDE],
    ['2012-08-01', FITS],
    ['2017-07-31', FITS],
    ['2017-08-01', DECIDE],
  ])('on %s', (day, expected) => {
    expect(inVm2({}, day)['vm2-mbo-exam-only']).toBe(expected)
  })
  test('whoever may not finish gets another diploma in reach', () => {
    expect(inVm2({ expectedToFinish: false })['vm2-way-back']).toBe(DECIDE)
    expect(inVm2({ expectedToFinish: null })['vm2-way-back']).toBe(DECIDE)
    expect(inVm2({ niveau: 3 })['vm2-mbo-exam-only']).toBe(NO)
  })
})
