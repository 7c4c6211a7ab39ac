import { describe, expect, test } from 'vitest'
import type { Severity } from '../finding.ts'
import type { RoutePlan } from '../plan.ts'
import { judge } from '../rule-set.ts'
import type { Statement } from '../statement.ts'
import { VM2_CLAUSES } from './decree/conditions.ts'
import { vm2Rules } from './rules.ts'
import { judged, remarks } from './testing/judged.ts'
import { decreePlan, temporaryPlan, vm2Years } from './testing/plans.ts'

const NO: Severity = 'not-allowed'
const DECIDE: Severity = 'needs-decision'
const FITS: Severity = 'fits'
const mbo2 = { crebo: '90300', niveau: 2, leertraject: 'bol', extended: false } as const
const clauses = Object.values(VM2_CLAUSES)
const noWayBack = { described: true, monthsWithout: 1, toStartkwalificatie: true }

test.each([
  ['2008-08-01', temporaryPlan()],
  ['2009-08-01', temporaryPlan({ startsOn: '2009-08-01' })],
  ['2011-08-01', temporaryPlan({ startsOn: '2011-08-01' })],
  ['2012-08-01', decreePlan({ startsOn: '2012-08-01' })],
  ['2013-08-01', decreePlan()],
])('a correct route from %s gives nothing to decide and nothing that is not allowed', (_, plan) => {
  expect(remarks(plan)).toEqual({})
})

const BROKEN: [string, RoutePlan, Record<string, Severity>][] = [
  ['from kb', decreePlan({ leerwegen: ['kb'] }), { 'bb-to-mbo-2': NO }],
  ['to mbo 3', decreePlan({ qualifications: [{ ...mbo2, niveau: 3 }] }), { 'bb-to-mbo-2': NO }],
  ['bbl', decreePlan({ qualifications: [{ ...mbo2, leertraject: 'bbl' }] }), { 'bol-only': NO }],
  ['bol or bbl', decreePlan({ qualifications: [{ ...mbo2, leertraject: null }] }), { 'bol-only': DECIDE }],
  ['1,039 hours in year 2', decreePlan({ years: vm2Years(4, [1040, 1039, 850, 850]) }), { 'hours-years-1-2': NO }],
  ['849 hours in year 3', decreePlan({ years: vm2Years(4, [1040, 1040, 849, 850]) }), { 'hours-years-3-4': NO }],
  ['three years, begun in 2014', decreePlan({ startsOn: '2014-08-01', years: vm2Years(3) }), { 'follow-up-cohort': DECIDE }],
  ['four years, begun in 2014', decreePlan({ startsOn: '2014-08-01' }), { 'follow-up-cohort': DECIDE, 'ends-by-2017': NO }],
  ['five years from 2012', decreePlan({ startsOn: '2012-08-01', years: vm2Years(5) }), { 'at-most-four-years': NO }],
  ['a month without a way back', decreePlan({ wayBack: noWayBack }), { 'way-back': NO }],
  ['no agreement', decreePlan({ agreement: { kind: 'none', clauses: [] } }), { 'agreement-or-internal': NO }],
  [
    'five years from 2009',
    temporaryPlan({ startsOn: '2009-08-01', years: vm2Years(5) }),
    { 'continued-at-most': NO, 'temporary-length': DECIDE },
  ],
  ['from kb, in 2008', temporaryPlan({ leerwegen: ['kb'] }), { 'temporary-bb-to-mbo-2': DECIDE }],
  ['bbl, in 2008', temporaryPlan({ qualifications: [{ ...mbo2, leertraject: 'bbl' }] }), { 'temporary-bol-only': DECIDE }],
  ['begun in February 2009', temporaryPlan({ startsOn: '2009-02-01' }), { 'temporary-cohort': DECIDE }],
  ['five years from 2008', temporaryPlan({ years: vm2Years(5) }), { 'temporary-length': DECIDE }],
  ['no crebo, in 2008', temporaryPlan({ qualifications: [{ ...mbo2, crebo: null }] }), { 'temporary-crebo-named': DECIDE }],
  ['no agreement, in 2008', temporaryPlan({ agreement: { kind: 'none', clauses: [] } }), { 'temporary-cooperation-shown': DECIDE }],
  ['no exam and no way out, in 2008', temporaryPlan({ wayBack: noWayBack }), { 'temporary-way-out': DECIDE }],
]

describe('a route broken at one rule names that rule', () => {
  test.each(BROKEN)('%s', (_, plan, expected) => {
    expect(remarks(plan)).toEqual(expected)
  })

  test.each(clauses)('without %s in the agreement', (clause) => {
    const agreement = { kind: 'agreement', clauses: clauses.filter((one) => one !== clause) } as const
    expect(remarks(decreePlan({ agreement }))).toEqual({ [`agreement-${clause}`]: NO })
  })
})

const STATED: [string, Statement, RoutePlan, Severity][] = [
  ['related-domain', 'related-domain', decreePlan(), NO],
  ['one-programme', 'one-programme', decreePlan(), NO],
  ['better-chance', 'better-chance-judged', decreePlan(), NO],
  ['funding-granted', 'permission-granted', decreePlan(), NO],
  ['same-team', 'same-team', decreePlan(), NO],
  ['no-disadvantage', 'no-disadvantage', decreePlan(), NO],
  ['lob', 'lob', decreePlan(), NO],
  ['temporary-admitted', 'permission-granted', temporaryPlan(), DECIDE],
  ['temporary-one-programme', 'one-programme', temporaryPlan(), DECIDE],
  ['temporary-same-team', 'same-team', temporaryPlan(), DECIDE],
]

test.each(STATED)('%s: what only the designers can say', (rule, statement, plan, no) => {
  const { [statement]: _, ...others } = plan.statements
  expect(remarks({ ...plan, statements: { ...others, [statement]: false } })).toEqual({ [rule]: no })
  expect(remarks({ ...plan, statements: others })).toEqual({ [rule]: DECIDE })
})

test('every rule is broken somewhere above', () => {
  const named = [
    ...BROKEN.flatMap(([, , expected]) => Object.keys(expected)),
    ...STATED.map(([rule]) => rule),
    ...clauses.map((one) => `agreement-${one}`),
  ]
  expect(vm2Rules.map(({ id }) => id.replace('vm2/', '')).filter((rule) => !named.includes(rule))).toEqual([])
})

describe('two regimes, by the first day', () => {
  test.each([
    ['2012-07-31', true],
    ['2012-08-01', false],
  ])('%s', (startsOn, isTemporary) => {
    const names = Object.keys(judged(decreePlan({ startsOn })))
    expect(names.some((name) => name.startsWith('temporary-'))).toBe(isTemporary)
    expect(names.includes('hours-years-1-2')).toBe(!isTemporary)
  })
})

describe('hours (art. 3 lid 4)', () => {
  test.each([
    [1039, 850, NO, FITS],
    [1040, 849, FITS, NO],
    [1040, 850, FITS, FITS],
    [1041, 851, FITS, FITS],
  ])('%d and %d a year', (first, last, early, late) => {
    const all = judged(decreePlan({ years: vm2Years(4, [first, first, last, last]) }))
    expect([all['hours-years-1-2'], all['hours-years-3-4']]).toEqual([early, late])
  })

  test('half a year, a year at the other side, and open blocks are somebody’s decision', () => {
    const with3 = (change: object) => vm2Years(3, [1040, 1040, 500]).map((year, at) => (at === 2 ? { ...year, ...change } : year))
    const of = (change: object) => judged(decreePlan({ years: with3(change) }))['hours-years-3-4']
    expect(of({})).toBe(NO)
    expect(of({ weeks: 20 })).toBe(DECIDE)
    expect(of({ stage: 'vmbo' })).toBe(DECIDE)
    expect(of({ hours: { total: 500, guided: 0, bpv: 0, open: 1 } })).toBe(DECIDE)
    expect(of({ hours: null })).toBe(DECIDE)
  })

  test('without years there is nothing to say of hours', () => {
    expect(judged(decreePlan({ years: [] }))['hours-years-1-2']).toBeUndefined()
  })
})

/** School years: the last one in weeks. */
const lasting = (years: number, weeks: number) => vm2Years(years).map((year, at) => (at === years - 1 ? { ...year, weeks } : year))

describe('length', () => {
  test.each([
    [4, 30, FITS],
    [4, 40, FITS],
    [5, 10, NO],
  ])('under the decree: %d years, the last of %d weeks', (years, weeks, expected) => {
    expect(judged(decreePlan({ startsOn: '2012-08-01', years: lasting(years, weeks) }))['at-most-four-years']).toBe(expected)
  })
  test.each([
    [3, 10, DECIDE],
    [3, 20, FITS],
    [4, 40, FITS],
    [5, 10, DECIDE],
  ])('under the regeling: %d years, the last of %d weeks', (years, weeks, expected) => {
    expect(judged(temporaryPlan({ years: lasting(years, weeks) }))['temporary-length']).toBe(expected)
  })
})

describe('cohorts (art. 4 lid 1–3, art. 13)', () => {
  test.each([
    ['2008-08-01', 5, 40, undefined],
    ['2009-08-01', 3, 40, undefined],
    ['2009-08-01', 4, 40, FITS],
    ['2009-08-01', 5, 10, NO],
    ['2010-08-01', 4, 40, FITS],
    ['2010-08-01', 5, 10, NO],
    ['2011-08-01', 4, 40, FITS],
    ['2011-08-01', 5, 10, NO],
  ])('begun on %s: %d years, the last of %d weeks', (startsOn, years, weeks, expected) => {
    expect(judged(temporaryPlan({ startsOn, years: lasting(years, weeks) }))['continued-at-most']).toBe(expected)
  })
  test.each([
    ['2013-07-31', DECIDE, FITS],
    ['2013-08-01', FITS, FITS],
    ['2013-08-02', DECIDE, NO],
  ])('four years from %s', (startsOn, cohort, end) => {
    const all = judged(decreePlan({ startsOn }))
    expect([all['follow-up-cohort'], all['ends-by-2017']]).toEqual([cohort, end])
  })
})

test('not before 1 August 2008 and not after 31 July 2017', () => {
  const inForce = (startsOn: string) => judge(decreePlan({ startsOn })).find(({ rule }) => rule === 'common/scheme-in-force')?.severity
  expect(['2008-07-31', '2008-08-01', '2017-07-31', '2017-08-01'].map(inForce)).toEqual([NO, FITS, FITS, NO])
})
