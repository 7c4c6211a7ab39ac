import { describe, expect, test } from 'vitest'
import { counted, funded, withRule, worked } from '../../settlement/testing/small.ts'
import { changeableOf, withChange } from './changed-rule.ts'
import { documentOfYear, type ExpectedRoute } from './document-of-year.ts'
import { type DesignNumbers, expectedPupils } from './expected-pupils.ts'
import { outlook } from './forecast.ts'

const year = (stage: 'vmbo' | 'mbo', leerjaar: number, enrolledAt: 'vo' | 'mbo' | null = null) => ({
  stage,
  leerjaren: [leerjaar],
  enrolledAt,
})
const design = (more: Partial<DesignNumbers> = {}): DesignNumbers => ({
  intake: { pool: 100, share: 0.3, retention: [0.8, 0.5] },
  target: { places: null, leerwegen: ['kb'] },
  years: [year('vmbo', 3), year('vmbo', 4), year('mbo', 1)],
  startsOn: null,
  ...more,
})
const told = (numbers: DesignNumbers, from = 2027) =>
  expectedPupils(numbers, from).map(({ phase, leerjaar, startYear, pupils }) => [phase, leerjaar, startYear, pupils])

describe('expected pupils', () => {
  // 100 × 0.3 = 30; × 0.8 = 24; × 0.5 = 15
  test('are those who choose the route, and who are still there', () =>
    expect(told(design())).toEqual([
      ['VO', 3, 2027, 30],
      ['VO', 4, 2026, 24],
      ['MBO', 1, 2025, 15],
    ]))

  test('are never more than the places', () => {
    const target = (places: number) => design({ target: { places, leerwegen: [] } })
    expect([29, 30, 31].map((places) => told(target(places))[0]?.[3])).toEqual([29, 30, 30])
  })

  test('do not come before the first cohort', () => expect(told(design({ startsOn: '2027-08-01' }))).toEqual([['VO', 3, 2027, 30]]))

  test('without retention of its own stay as in VM2: 59.8 % and 31.2 %', () => {
    const intake = { pool: 100, share: 1, retention: null }
    expect(told(design({ intake })).map(([, , , pupils]) => pupils)).toEqual([100, 60, 31])
  })

  test('are not told of a design without numbers', () => {
    expect(told(design({ intake: { pool: null, share: 0.3, retention: [] } }))).toEqual([])
    expect(told(design({ intake: { pool: 100, share: null, retention: [] } }))).toEqual([])
  })

  test('are where they are enrolled, of the only leerweg', () => {
    const [early] = expectedPupils(design({ years: [year('vmbo', 3, 'mbo'), year('vmbo', 4)] }), 2027)
    expect(early).toMatchObject({ phase: 'MBO', level: null })
    expect(expectedPupils(design(), 2027)[0]).toMatchObject({ phase: 'VO', level: 'kb' })
    expect(expectedPupils(design({ target: { places: null, leerwegen: ['bb', 'kb'] } }), 2027)[0]).toMatchObject({ level: null })
  })
})

const ROUTE: ExpectedRoute = {
  ...{ routeId: 'techniek', vo: ['vmbo'], mbo: ['mbo'] },
  pupils: [{ phase: 'VO', leerjaar: 3, startYear: 2026, level: 'tl', pupils: 31 }],
}
const rule = { kind: 'funding-share', share: { of: 1, over: 5 }, leerjaar: 3 }
const last = () => withRule(rule, { counts: [counted('c', 23)], funding: [funded(900_000)] })
const PAIR = { payerId: 'vmbo', payeeId: 'mbo' }

describe('a year later', () => {
  test('has the pupils that are expected, the funding of now, and its hours once more', () => {
    const later = documentOfYear(withRule(rule, { hours: [worked('h', 10)], counts: [counted('c', 23)], funding: [funded(900_000)] }), 1, [
      ROUTE,
    ])
    expect(later).toMatchObject({
      period: { from: '2026-08-01', to: '2027-07-31' },
      counts: [{ teldatum: '2026-10-01', party: 'vmbo', partner: 'mbo', pupils: 31 }],
      funding: [{ schoolYear: '2026-2027', cents: 900_000 }],
      hours: [{ from: '2026-09-01', to: '2027-06-30' }],
    })
  })

  test('divides the pupils of a route over its schools: 31 over two is 16 and 15', () => {
    const both = { ...ROUTE, vo: ['vmbo', 'tweede'] }
    expect(documentOfYear(last(), 1, [both]).counts.map(({ party, pupils }) => [party, pupils])).toEqual([
      ['tweede', 16],
      ['vmbo', 15],
    ])
    // a school that has no part in this settlement bears its own pupils elsewhere
    expect(documentOfYear(last(), 1, [{ ...ROUTE, vo: ['vmbo', 'verder'] }]).counts.map(({ pupils }) => pupils)).toEqual([15])
  })
})

describe('what a changed rule would do', () => {
  test('stands beside the amount, of the last statement and of the years after it', () => {
    const change = { ruleId: 'regel', change: { share: { of: 1, over: 4 } } }
    // 23 × 900000 / 5 = 4140000, / 4 = 5175000; 31 × 900000 / 5 = 5580000, / 4 = 6975000
    expect(outlook(last(), PAIR, { routes: () => [ROUTE], change, years: 1 })).toEqual([
      { schoolYear: '2025-2026', pupils: 23, cents: 4_140_000, changedCents: 5_175_000, missing: 0, findings: [] },
      { schoolYear: '2026-2027', pupils: 31, cents: 5_580_000, changedCents: 6_975_000, missing: 0, findings: [] },
    ])
  })

  test('without pupils a year has no count, and says so', () =>
    expect(outlook(last(), PAIR, { routes: () => [], change: null, years: 1 })[1]).toMatchObject({
      cents: 0,
      missing: 1,
      changedCents: null,
    }))

  test('changes only what a kind has', () => {
    const hours = withRule({ kind: 'hour-price', cents: 5000 }, { hours: [worked('h', 130)] })
    expect(hours.rules.map(changeableOf)).toEqual([['cents', 'budget']])
    expect(last().rules.map(changeableOf)).toEqual([['share']])
    const cents = (change: object) =>
      outlook(withChange(hours, 'regel', change), PAIR, { routes: () => [], change: null, years: 0 })[0]?.cents
    // 130 × 5000; 130 × 6000; 120 × 5000; a percentage is not of this kind
    expect([{}, { cents: 6000 }, { budget: 120 }, { percentage: 5 }].map(cents)).toEqual([650_000, 780_000, 600_000, 650_000])
    expect(withChange(hours, 'andere', { cents: 1 })).toEqual(hours)
  })
})
