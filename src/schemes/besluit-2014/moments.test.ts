import { describe, expect, test } from 'vitest'
import type { RoutePlan } from '../plan.ts'
import { judge } from '../rule-set.ts'
import { applicationWindow } from './application-window.ts'
import { judged } from './testing/judged.ts'
import { beroepsPlan, technologiePlan, toMbo3Plan, vakmanschapPlan, yearsOf } from './testing/plans.ts'

const ENOUGH = { total: 9000, guided: 9000, bpv: 9000 }
const FITS = 'fits'
const NO = 'not-allowed'
const DECIDE = 'needs-decision'

describe('days (art. 15)', () => {
  test.each([
    ['2016-07-31', NO],
    ['2016-08-01', FITS],
    ['2016-08-02', FITS],
  ])('the vakmanschaproute to mbo 3 from %s', (startsOn, expected) => {
    expect(judged(toMbo3Plan({ startsOn }))['to-mbo-3-from-2016']).toBe(expected)
    expect(judged(vakmanschapPlan({ startsOn }))['to-mbo-3-from-2016']).toBeUndefined()
  })
  test.each([
    [vakmanschapPlan(), '2014-07-31', '2014-08-01'],
    [beroepsPlan(), '2016-07-31', '2016-08-01'],
    [technologiePlan(), '2014-07-31', '2014-08-01'],
  ])('$scheme: not before its first day, and not after the last', (plan, before, first) => {
    const forbidden = (startsOn: string) => judge({ ...plan, startsOn }).flatMap(({ rule, severity }) => (severity === NO ? [rule] : []))
    const onlyThat = ['common/scheme-in-force']
    expect([forbidden(before), forbidden(first), forbidden('2022-07-31'), forbidden('2022-08-01')]).toEqual([onlyThat, [], [], onlyThat])
  })
  test.each([
    ['2019-07-31', FITS],
    ['2019-08-01', FITS],
    ['2019-08-02', DECIDE],
    [null, undefined],
  ])('three years from %s end before or on 1 August 2022', (startsOn, expected) => {
    expect(judged(vakmanschapPlan({ startsOn }))['ends-by-2022']).toBe(expected)
  })
})

describe('rounds of applications (Uitvoeringsregeling art. 2, 4, 5)', () => {
  const to = (niveau: 2 | 3 | 4) => [{ niveau }]
  test.each([
    ['vakmanschaproute', 2, '2014-07-31', null],
    ['vakmanschaproute', 2, '2014-08-01', ['2013-10-01', '2013-10-31', '2014-02-01']],
    ['vakmanschaproute', 2, '2016-08-01', ['2015-10-01', '2015-11-30', '2016-03-01']],
    ['vakmanschaproute', 2, '2017-07-31', ['2015-10-01', '2015-11-30', '2016-03-01']],
    ['vakmanschaproute', 2, '2018-08-01', ['2017-10-01', '2017-10-31', '2018-02-01']],
    ['vakmanschaproute', 2, '2019-07-31', ['2017-10-01', '2017-10-31', '2018-02-01']],
    ['vakmanschaproute', 2, '2019-08-01', null],
    ['vakmanschaproute', 3, '2016-07-31', null],
    ['vakmanschaproute', 3, '2017-08-01', ['2016-10-01', '2016-10-31', '2017-02-01']],
    ['vakmanschaproute', 3, '2018-08-01', null],
    ['beroepsroute', 4, '2018-07-31', ['2016-10-01', '2016-10-31', '2017-02-01']],
    ['beroepsroute', 4, '2018-08-01', null],
    ['technologieroute', 4, '2014-08-01', ['2013-10-01', '2013-10-31', '2014-02-01']],
    ['technologieroute', 4, '2018-08-01', null],
  ] as const)('%s to mbo %d from %s', (scheme, niveau, startsOn, expected) => {
    const window = applicationWindow(scheme, to(niveau), startsOn)
    expect(window && [window.from, window.until, window.decidedBy]).toEqual(expected)
  })
})

describe('exam moments (art. 7 lid 2, 8 lid 1)', () => {
  const six = yearsOf(6, ENOUGH)
  const moved = (plan: RoutePlan, routeYear: number | null) => ({
    ...plan,
    years: six,
    exams: plan.exams.map((one) => ({ ...one, routeYear })),
  })

  test.each([
    [2, FITS],
    [3, FITS],
    [4, NO],
    [null, DECIDE],
  ])('the common part in route year %s', (year, expected) => {
    expect(judged(moved(vakmanschapPlan(), year))['common-part-in-time']).toBe(expected)
  })
  test.each([
    [3, FITS],
    [4, FITS],
    [5, NO],
    [null, DECIDE],
  ])('the whole exam of a beroepsroute in route year %s', (year, expected) => {
    expect(judged(moved(beroepsPlan(), year))['whole-exam-in-time']).toBe(expected)
  })
  test.each([
    [5, FITS],
    [6, DECIDE],
    [7, NO],
    [null, DECIDE],
  ])('before the mbo exam at the end of year 6: in route year %s', (year, expected) => {
    expect(judged(moved(vakmanschapPlan(), year))['common-part-before-mbo-exam']).toBe(expected)
    expect(judged(moved(beroepsPlan(), year))['whole-exam-before-mbo-exam']).toBe(expected)
  })
  test('an exam without subjects, or without years, is not filled in', () => {
    const empty = judged(vakmanschapPlan({ exams: [] }))
    expect([empty['common-part-kept'], empty['common-part-in-time'], empty['common-part-before-mbo-exam']]).toEqual([
      DECIDE,
      DECIDE,
      DECIDE,
    ])
    expect(judged(beroepsPlan({ exams: [] }))['whole-exam-kept']).toBe(DECIDE)
    expect(judged(beroepsPlan({ years: [] }))['whole-exam-before-mbo-exam']).toBe(DECIDE)
  })
})

describe('years at the vmbo (art. 9 lid 2)', () => {
  test.each([
    [20, FITS],
    [40, FITS],
    [30, FITS],
  ])('a second year of %d weeks', (weeks, expected) => {
    const years = yearsOf(3, ENOUGH).map((year, n) => (n === 1 ? { ...year, weeks } : year))
    expect(judged(vakmanschapPlan({ years }))['at-most-two-years-at-school']).toBe(expected)
  })
  test.each([
    [10, NO],
    [20, NO],
  ])('a third one of %d weeks is too much', (weeks, expected) => {
    const years = yearsOf(4, ENOUGH).map((year, n) => (n === 2 ? { ...year, weeks, enrolledAt: 'vo' as const } : year))
    expect(judged(vakmanschapPlan({ years }))['at-most-two-years-at-school']).toBe(expected)
  })
})

describe('the way back (art. 11)', () => {
  test.each([
    [0, FITS],
    [1, NO],
  ])('%d months without', (monthsWithout, expected) => {
    const wayBack = { described: true, monthsWithout, toStartkwalificatie: true }
    expect(judged(vakmanschapPlan({ wayBack })).terugvaloptie).toBe(expected)
  })
})
