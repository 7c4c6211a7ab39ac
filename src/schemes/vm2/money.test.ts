import { describe, expect, test } from 'vitest'
import { bonusesAtMost, diplomaBonus } from './diploma-bonus.ts'
import { fundedAs, subsidy } from './subsidy.ts'

const of2009 = { startedOn: '2009-08-01', enrolledFromStart: true }

describe('diplomabonus (art. 5 lid 3)', () => {
  test.each([
    ['2011-07-01', '2012-07-01'],
    ['2011-12-31', '2012-07-01'],
    ['2012-01-01', '2013-07-01'],
    ['2012-09-30', '2013-07-01'],
  ])('a diploma of %s earns at most EUR 8,500, paid before %s', (diplomaOn, payBefore) => {
    expect(diplomaBonus({ ...of2009, diplomaOn })).toEqual({ due: true, atMostCents: 850_000, payBefore })
  })
  test.each(['2012-10-01', '2012-10-02', '2013-06-30'])('a diploma of %s is too late', (diplomaOn) => {
    expect(diplomaBonus({ ...of2009, diplomaOn })).toEqual({ due: false, why: 'diploma-too-late' })
  })
  test.each([
    [{ ...of2009, diplomaOn: null }, 'no-diploma'],
    [{ ...of2009, enrolledFromStart: false, diplomaOn: '2012-06-30' }, 'not-enrolled-from-start'],
    [{ ...of2009, startedOn: '2009-07-31', diplomaOn: '2012-06-30' }, 'started-in-another-year'],
    [{ ...of2009, startedOn: '2009-08-02', diplomaOn: '2012-06-30' }, 'started-in-another-year'],
    [{ ...of2009, startedOn: '2010-08-01', diplomaOn: '2012-06-30' }, 'started-in-another-year'],
  ] as const)('%o: %s', (pupil, why) => {
    expect(diplomaBonus(pupil)).toEqual({ due: false, why })
  })
  test.each([
    ['2012-07-31', { due: 'unknown', why: 'regeling-not-at-hand' }],
    ['2012-08-01', { due: false, why: 'diploma-too-late' }],
  ])('a starter of 2008 with a diploma of %s: less than four years', (diplomaOn, expected) => {
    expect(diplomaBonus({ ...of2009, startedOn: '2008-08-01', diplomaOn })).toEqual(expected)
  })

  test('all bonuses together: 200 × 8,500 = 1,700,000', () => {
    expect([0, 199, 200, 201].map(bonusesAtMost)).toEqual([0, 169_150_000, 170_000_000, 170_000_000])
  })
})

describe('subsidy (art. 5 lid 1, 6–8)', () => {
  const paid = (pupils: number, granted: number, switchedIn = 0, day = '2012-10-01') =>
    subsidy('2009-08-01', [{ pupils, granted, switchedIn }], day)

  test.each([
    [19, 20, 19],
    [20, 20, 20],
    [21, 20, 20],
    [0, 20, 0],
  ])('%d pupils of %d granted: EUR 8,500 for %d', (pupils, granted, counted) => {
    expect(paid(pupils, granted)).toBe(counted * 850_000)
  })
  test('it ends on 1 August 2013', () => {
    expect([paid(20, 20, 0, '2013-07-31'), paid(20, 20, 0, '2013-08-01')]).toEqual([17_000_000, 0])
  })
  test('who switches to the other project of the site still counts, up to what both were granted', () => {
    const left = { pupils: 15, granted: 20, switchedIn: 0 }
    const joined = (pupils: number, switchedIn: number) => subsidy('2009-08-01', [left, { pupils, granted: 20, switchedIn }], '2012-10-01')
    // 15 + 20; then 15 + 20 + 3 who switched; then 15 + 20 + 7, of which the two grants pay 40
    expect([joined(23, 0), joined(23, 3), joined(27, 7)]).toEqual([35 * 850_000, 38 * 850_000, 40 * 850_000])
  })
  test('other cohorts are funded in another way (art. 7 and 8)', () => {
    expect(subsidy('2010-08-01', [], '2012-10-01')).toBeNull()
    expect([
      fundedAs('2010-08-01', false),
      fundedAs('2011-08-01', true),
      fundedAs('2009-08-01', false),
      fundedAs('2012-08-01', true),
    ]).toEqual(['vmbo-bb', 'mbo-2', null, null])
  })
})
