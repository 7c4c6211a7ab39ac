import { describe, expect, test } from 'vitest'
import { type ExamTiming, examInTime } from './in-time.ts'

const NO = 'not-allowed'
const DECIDE = 'needs-decision'
const FITS = 'fits'

const timing = (change: Partial<ExamTiming>): ExamTiming => ({
  scheme: 'vakmanschaproute',
  niveau: 2,
  finished: null,
  routeYear: 3,
  mboFinishedOn: null,
  ...change,
})
const severities = (change: Partial<ExamTiming>) => examInTime(timing(change)).map(({ severity }) => severity)
const finished = (routeYear: number, on = '2018-05-20') => ({ finished: { routeYear, on } })
const beroeps = { scheme: 'beroepsroute', niveau: 4 } as const

describe('the latest year (art. 7 lid 2 b, 8 lid 1 b)', () => {
  test.each([
    [finished(2), FITS],
    [finished(3), FITS],
    [finished(4), NO],
    [{ routeYear: 3 }, DECIDE],
    [{ routeYear: 4 }, NO],
    [{ ...beroeps, ...finished(4) }, FITS],
    [{ ...beroeps, ...finished(5) }, NO],
    [{ ...beroeps, routeYear: 4 }, DECIDE],
    [{ ...beroeps, routeYear: 5 }, NO],
  ])('%o', (change, expected) => {
    expect(severities(change)[0]).toBe(expected)
  })
})

describe('before the mbo exam (art. 7 lid 2 a, 8 lid 1 a)', () => {
  test.each([
    ['2018-06-01', FITS],
    ['2018-05-21', FITS],
    ['2018-05-20', DECIDE],
    ['2018-05-19', NO],
    [null, FITS],
  ])('finished on 20 May, the mbo exam on %s', (mboFinishedOn, expected) => {
    expect(severities({ ...finished(3), mboFinishedOn })[1]).toBe(expected)
    expect(severities({ ...beroeps, ...finished(3), mboFinishedOn })[1]).toBe(expected)
  })
  test('not finished: too late once the mbo exam is done', () => {
    expect(severities({})[1]).toBe(DECIDE)
    expect(severities({ mboFinishedOn: '2018-06-01' })[1]).toBe(NO)
  })
})

test('which part counts follows from the route; to mbo 3 neither article asks anything', () => {
  const rules = (change: Partial<ExamTiming>) => examInTime(timing(change)).map(({ rule }) => rule)
  expect(rules({})).toEqual(['exam/common-part-in-time', 'exam/common-part-before-mbo-exam'])
  expect(rules(beroeps)).toEqual(['exam/whole-exam-in-time', 'exam/whole-exam-before-mbo-exam'])
  expect(rules({ ...beroeps, scheme: 'technologieroute' })).toEqual(['exam/whole-exam-in-time', 'exam/whole-exam-before-mbo-exam'])
  expect(rules({ niveau: 3 })).toEqual([])
})
