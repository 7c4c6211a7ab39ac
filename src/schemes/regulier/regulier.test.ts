import { describe, expect, test } from 'vitest'
import { judge, ruleText } from '../index.ts'
import type { RoutePlan } from '../plan.ts'
import { exam, goodPlan, hours, to, VMBO_3_4, year } from '../testing/plans.ts'
import { said, saidBy } from '../testing/said.ts'

const regulier = (change: Partial<RoutePlan> = {}): RoutePlan => goodPlan('regulier', change)

/** A route with an mbo part of so many years, with these hours in its first year and none in the others. */
function mboOf(years: number, total: number, guided: number, bpv: number, leertraject: 'bol' | 'bbl' = 'bol'): RoutePlan {
  const first = year('m1', 'mbo', 1, 3, { hours: hours(total, guided, bpv) })
  const rest = Array.from({ length: years - 1 }, (_, at) => year(`m${at + 2}`, 'mbo', at + 2, at + 4, { hours: hours(0, 0, 0) }))
  return regulier({ years: [...VMBO_3_4, first, ...rest], qualifications: [to(2, leertraject)] })
}

test('a correct design needs nothing', () => {
  expect(said(regulier(), 'not-allowed')).toEqual([])
  expect(said(regulier(), 'needs-decision')).toEqual([])
})

test('a part of the exam that goes is to be looked up in the Eindexamenbesluit: no source at hand forbids it', () => {
  const plan = regulier({ exams: [exam('Nederlands'), exam('wiskunde', 'dropped')] })
  expect(said(plan, 'not-allowed')).toEqual([])
  const finding = judge(plan).find(({ rule }) => rule === 'regulier/exam-whole')
  expect(finding && ruleText('nl', finding)).toMatchObject({ sentence: expect.stringContaining('Eindexamenbesluit VO'), link: null })
  expect(saidBy(regulier({ exams: [] }), 'regulier/exam-whole')).toBe('needs-decision')
})

test.each([
  [1, 'fits'],
  [2, 'fits'],
  [3, 'needs-decision'],
  [null, 'needs-decision'],
] as const)('an exam in route year %s', (routeYear, expected) => {
  expect(saidBy(regulier({ exams: [exam('Engels', 'moved', routeYear)] }), 'regulier/exam-in-vmbo')).toBe(expected)
})

test('a pupil is enrolled where the year belongs, or somebody says who answers', () => {
  const odd = [...VMBO_3_4, year('m1', 'mbo', 1, 3, { enrolledAt: 'vo' })]
  expect(saidBy(regulier({ years: odd }), 'regulier/enrolled-where-taught')).toBe('needs-decision')
  expect(saidBy(regulier({ years: [year('v3', 'vmbo', 3, 1, { enrolledAt: null })] }), 'regulier/enrolled-where-taught')).toBe(
    'needs-decision',
  )
  expect(saidBy(regulier({ years: [] }), 'regulier/enrolled-where-taught')).toBe('needs-decision')
})

test.each([
  ['bb', 2, 'fits'],
  ['bb', 3, 'needs-decision'],
  ['kb', 2, 'needs-decision'],
  ['kb', 3, 'fits'],
  ['kb', 4, 'fits'],
  ['tl', 4, 'fits'],
  ['tl', 3, 'needs-decision'],
] as const)('from %s to mbo %i', (leerweg, niveau, expected) => {
  expect(saidBy(regulier({ leerwegen: [leerweg], qualifications: [to(niveau)] }), 'common/leads-elsewhere')).toBe(expected)
})

test.each([
  [1, 'needs-decision'],
  [2, 'fits'],
  [4, 'fits'],
  [5, 'needs-decision'],
])('two years of vmbo and %i of mbo', (years, expected) => {
  expect(saidBy(mboOf(years, 0, 0, 0), 'regulier/length')).toBe(expected)
})

describe('hours of bol over the whole programme (NRTO, Mbo Utrecht)', () => {
  test.each([
    [1, 1000, 700, 250],
    [2, 2000, 1250, 450],
    [3, 3000, 1800, 900],
    [4, 4000, 2400, 1200],
  ])('%i years: %i clock hours, %i guided, %i bpv', (years, total, guided, bpv) => {
    const judged = (...less: [number, number, number]) =>
      saidBy(mboOf(years, total + less[0], guided + less[1], bpv + less[2]), 'regulier/bol-hours')
    expect(judged(0, 0, 0)).toBe('fits')
    expect(judged(1, 1, 1)).toBe('fits')
    expect(judged(-1, 0, 0)).toBe('needs-decision')
    expect(judged(0, -1, 0)).toBe('needs-decision')
    expect(judged(0, 0, -1)).toBe('needs-decision')
  })

  test('five years have no norm, and years without weeks no length', () => {
    expect(saidBy(mboOf(5, 9000, 9000, 9000), 'regulier/bol-hours')).toBe('needs-decision')
    expect(saidBy(regulier({ years: [year('m1', 'mbo', 1, 3, { weeks: null })] }), 'regulier/bol-hours')).toBe('needs-decision')
  })

  test('hold from 1 August 2014', () => {
    expect(saidBy({ ...mboOf(2, 0, 0, 0), startsOn: '2014-07-31' }, 'regulier/bol-hours')).toBeNull()
    expect(saidBy({ ...mboOf(2, 0, 0, 0), startsOn: '2014-08-01' }, 'regulier/bol-hours')).toBe('needs-decision')
  })
})

describe('hours of bbl for each year (NRTO): 850, of which 200 guided and 610 bpv', () => {
  test.each([
    [1699, 400, 1220, 'needs-decision'],
    [1700, 399, 1220, 'needs-decision'],
    [1700, 400, 1219, 'needs-decision'],
    [1700, 400, 1220, 'fits'],
    [1701, 401, 1221, 'fits'],
  ])('%i, %i and %i in two years', (total, guided, bpv, expected) => {
    const plan = mboOf(2, total, guided, bpv, 'bbl')
    expect(saidBy(plan, 'regulier/bbl-hours')).toBe(expected)
    expect(saidBy(plan, 'regulier/bol-hours')).toBeNull()
  })

  test.each([
    ['2013-07-31', null],
    ['2013-08-01', 'needs-decision'],
  ])('on %s', (startsOn, expected) => {
    expect(saidBy({ ...mboOf(2, 0, 0, 0, 'bbl'), startsOn }, 'regulier/bbl-hours')).toBe(expected)
  })
})

test.each([
  ['2026-07-31', null],
  ['2026-08-01', 'needs-decision'],
  ['2026-08-02', 'needs-decision'],
])('the bill that lowers guided hours is told from 1 August 2026: %s', (startsOn, expected) => {
  expect(saidBy(regulier({ startsOn }), 'regulier/guided-hours-may-be-lower')).toBe(expected)
})

test('the bill says nothing of bbl', () => {
  const plan = regulier({ startsOn: '2026-08-01', qualifications: [to(2, 'bbl')] })
  expect(saidBy(plan, 'regulier/guided-hours-may-be-lower')).toBeNull()
})
