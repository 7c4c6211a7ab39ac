import { describe, expect, test } from 'vitest'
import type { RoutePlan } from '../plan.ts'
import { exam, goodPlan, hours, to, VMBO_3_4, year } from '../testing/plans.ts'
import { said, saidBy } from '../testing/said.ts'

const dlr = (change: Partial<RoutePlan> = {}): RoutePlan => goodPlan('dlr', change)
const stating = (statement: keyof RoutePlan['statements'], answer: boolean | undefined): RoutePlan => {
  const { statements } = dlr()
  return dlr({ statements: { ...statements, [statement]: answer } })
}

test('a correct design has nothing that is not allowed; only what the law itself must tell stays open', () => {
  expect(said(dlr(), 'not-allowed')).toEqual([])
  expect(said(dlr(), 'needs-decision')).toEqual(['dlr/which-leerweg-to-which-level', 'dlr/obligatory-contents', 'dlr/total-length'])
})

describe('broken at one rule, it names exactly that rule', () => {
  const [v3, v4] = VMBO_3_4
  const broken: [string, Partial<RoutePlan>][] = [
    ['dlr/ends-with-mbo-2-to-4', { qualifications: [to(1)] }],
    ['dlr/begins-in-vmbo-3', { years: [{ ...v4, routeYear: 1 }, year('m1', 'mbo', 1, 3)] }],
    ['dlr/both-diplomas', { exams: [exam('Nederlands'), exam('wiskunde', 'dropped')] }],
    ['dlr/exam-in-route-years-1-to-3', { exams: [exam('Engels', 'moved', 4)] }],
    ['dlr/first-two-years-at-vmbo', { years: [v3, { ...v4, enrolledAt: 'mbo' }, year('m1', 'mbo', 1, 3)] }],
    ['dlr/then-at-mbo', { years: [...VMBO_3_4, year('m1', 'mbo', 1, 3, { enrolledAt: 'vo' })] }],
    ['dlr/agreement-concluded', { agreement: { kind: 'none', clauses: ['switch-option'] } }],
    ['dlr/internal-within-one-board', { agreement: { kind: 'internal', clauses: ['switch-option'] } }],
    ['common/scheme-in-force', { startsOn: '2020-07-31' }],
  ]
  test.each(broken)('%s', (rule, change) => {
    expect(said(dlr(change), 'not-allowed')).toEqual([rule])
  })

  test.each([
    ['dlr/mbo-enrolled-on-1-october', 'mbo-enrolled-on-1-october'],
    ['dlr/leerroute-and-phase-equal', 'leerroute-and-phase-equal'],
    ['dlr/agreement-covers-whole-route', 'agreement-covers-whole-route'],
    ['dlr/bpv-at-recognised-company', 'learning-company-recognised'],
    ['dlr/reported-by-vo', 'reported-by-vo'],
    ['dlr/reported-by-mbo', 'reported-by-mbo'],
  ] as const)('%s, when the designers say no', (rule, statement) => {
    expect(said(stating(statement, false), 'not-allowed')).toEqual([rule])
    expect(saidBy(stating(statement, undefined), rule)).toBe('needs-decision')
    expect(saidBy(stating(statement, true), rule)).toBe('fits')
  })
})

describe('numbers at their boundary', () => {
  test.each([
    ['2020-07-31', 'not-allowed'],
    ['2020-08-01', 'fits'],
    ['2020-08-02', 'fits'],
  ] as const)('the law holds from 1 August 2020: a route of %s', (startsOn, expected) => {
    expect(saidBy(dlr({ startsOn }), 'common/scheme-in-force')).toBe(expected)
  })

  test.each([
    [2, 'fits'],
    [3, 'fits'],
    [4, 'not-allowed'],
  ] as const)('the exam in route year %i', (routeYear, expected) => {
    expect(saidBy(dlr({ exams: [exam('Engels', 'moved', routeYear)] }), 'dlr/exam-in-route-years-1-to-3')).toBe(expected)
  })

  test.each([
    [1, 'not-allowed'],
    [2, 'fits'],
    [3, 'fits'],
    [4, 'fits'],
  ] as const)('a route to mbo %i', (niveau, expected) => {
    expect(saidBy(dlr({ qualifications: [to(niveau)] }), 'dlr/ends-with-mbo-2-to-4')).toBe(expected)
  })

  test.each([
    // route year, enrolled at the vo, what the two rules say
    [1, ['fits', 'needs-decision']],
    [2, ['fits', 'needs-decision']],
    [3, ['needs-decision', 'not-allowed']],
  ] as const)('route year %i at the vmbo', (routeYear, expected) => {
    const years = [year('one', 'vmbo', 3, routeYear, { enrolledAt: 'vo' })]
    const plan = dlr({ years })
    expect([saidBy(plan, 'dlr/first-two-years-at-vmbo'), saidBy(plan, 'dlr/then-at-mbo')]).toEqual(expected)
  })

  // the page's example: 3,000 clock hours in three years, 2,400 guided, 250 bpv
  test.each([
    [2999, 2400, 250, 'needs-decision'],
    [3000, 2400, 250, 'fits'],
    [3001, 2401, 251, 'fits'],
    [3000, 2399, 250, 'needs-decision'],
    [3000, 2400, 249, 'needs-decision'],
  ] as const)('%i clock hours, %i guided, %i bpv in three years', (total, guided, bpv, expected) => {
    const years = [
      ...VMBO_3_4.map((one) => ({ ...one, hours: hours(0, 0, 0) })),
      year('m1', 'mbo', 1, 3, { hours: hours(total, guided, bpv) }),
    ]
    expect(saidBy(dlr({ years }), 'dlr/route-hours')).toBe(expected)
  })

  test('other lengths and bbl have no norm at hand', () => {
    const four = [...VMBO_3_4, year('m1', 'mbo', 1, 3), year('m2', 'mbo', 2, 4)].map((one) => ({ ...one, hours: hours(9000, 9000, 9000) }))
    expect(saidBy(dlr({ years: four }), 'dlr/route-hours')).toBe('needs-decision')
    expect(saidBy(dlr({ qualifications: [to(2, 'bbl')] }), 'dlr/route-hours')).toBe('needs-decision')
  })

  test.each([
    [0, 'fits'],
    [1, 'needs-decision'],
  ] as const)('%i months without a way on', (monthsWithout, expected) => {
    const wayBack = { described: true, monthsWithout, toStartkwalificatie: true }
    expect(saidBy(dlr({ wayBack }), 'dlr/way-on-for-who-stops')).toBe(expected)
  })

  test('without a way to a startkwalificatie somebody decides', () => {
    const wayBack = { described: true, monthsWithout: 0, toStartkwalificatie: false }
    expect(saidBy(dlr({ wayBack }), 'dlr/way-on-for-who-stops')).toBe('needs-decision')
  })
})

describe('the agreement', () => {
  const internal = (oneBoard: boolean | null) =>
    dlr({ agreement: { kind: 'internal', clauses: ['switch-option'] }, partners: { vo: 1, mbo: 1, oneBoard } })
  test.each([
    [true, 'fits'],
    [false, 'not-allowed'],
    [null, 'needs-decision'],
  ] as const)('an interne regeling when all belong to one board: %s', (oneBoard, expected) => {
    expect(saidBy(internal(oneBoard), 'dlr/internal-within-one-board')).toBe(expected)
  })

  test('of two boards says nothing about an interne regeling', () => {
    expect(saidBy(dlr(), 'dlr/internal-within-one-board')).toBeNull()
  })

  const withClauses = (clauses: RoutePlan['agreement']['clauses'], answer?: boolean) => {
    const { 'agreement-has-switch-option': _, ...statements } = dlr().statements
    const answered = answer === undefined ? statements : { ...statements, 'agreement-has-switch-option': answer }
    return saidBy(dlr({ agreement: { kind: 'agreement', clauses }, statements: answered }), 'dlr/switch-option')
  }
  test('holds the switch option by its subjects or by what the designers say', () => {
    expect(withClauses(['switch-option'])).toBe('fits')
    expect(withClauses([], true)).toBe('fits')
    expect(withClauses([])).toBe('needs-decision')
    expect(withClauses(['location'])).toBe('not-allowed')
    expect(withClauses([], false)).toBe('not-allowed')
  })

  test('never fits the whole list of obligatory contents, which is not at hand', () => {
    expect(saidBy(dlr(), 'dlr/obligatory-contents')).toBe('needs-decision')
    expect(saidBy(dlr({ agreement: { kind: 'none', clauses: [] } }), 'dlr/obligatory-contents')).toBeNull()
  })
})

describe('reporting', () => {
  test('comes before the room of the law is used; until then it only waits', () => {
    const { statements } = dlr()
    const without = { ...statements, 'reported-by-vo': false, 'same-team': false }
    const kept = [exam('Nederlands'), exam('Engels')]
    expect(saidBy(dlr({ statements: without, exams: kept }), 'dlr/reported-by-vo')).toBe('needs-decision')
    expect(saidBy(dlr({ statements: without, exams: [exam('Engels', 'moved', 3)] }), 'dlr/reported-by-vo')).toBe('not-allowed')
    expect(saidBy(dlr({ statements: { ...without, 'same-team': true }, exams: kept }), 'dlr/reported-by-vo')).toBe('not-allowed')
  })
})

describe('a leerwerktraject inside', () => {
  const answers = (holdsOne: boolean | undefined, own: boolean | undefined, leerwegen: RoutePlan['leerwegen'] = ['bb']) => {
    const statements = { ...dlr().statements, 'has-leerwerktraject': holdsOne, 'separate-agreement-leerwerktraject': own }
    return saidBy(dlr({ leerwegen, statements: statements as RoutePlan['statements'] }), 'dlr/leerwerktraject-has-own-agreement')
  }
  test.each([
    [true, true, 'fits'],
    [true, false, 'not-allowed'],
    [true, undefined, 'needs-decision'],
    [undefined, undefined, 'needs-decision'],
    [false, undefined, null],
  ] as const)('there is one: %s, with its own agreement: %s', (holdsOne, own, expected) => {
    expect(answers(holdsOne, own)).toBe(expected)
  })
  test('is not asked about kb', () => expect(answers(true, false, ['kb'])).toBeNull())
})

describe('what is not filled in needs a decision and names the field', () => {
  test.each([
    ['dlr/ends-with-mbo-2-to-4', { qualifications: [] }],
    ['dlr/which-leerweg-to-which-level', { leerwegen: [] }],
    ['dlr/begins-in-vmbo-3', { years: [] }],
    ['dlr/both-diplomas', { exams: [] }],
    ['dlr/both-diplomas', { exams: [exam('Engels', null)] }],
    ['dlr/exam-in-route-years-1-to-3', { exams: [exam('Engels', 'moved', null)] }],
    ['dlr/first-two-years-at-vmbo', { years: [] }],
    ['dlr/then-at-mbo', { years: VMBO_3_4 }],
    ['dlr/agreement-concluded', { agreement: { kind: null, clauses: [] } }],
    ['dlr/one-exam-programme', { statements: {} }],
    ['dlr/way-on-for-who-stops', { wayBack: { described: false, monthsWithout: 0, toStartkwalificatie: false } }],
    ['dlr/total-length', { years: [] }],
    ['dlr/route-hours', { years: [] }],
    ['common/scheme-in-force', { startsOn: null }],
    ['common/side-missing', { partners: { vo: 0, mbo: 0, oneBoard: null } }],
  ] as const)('%s', (rule, change) => {
    expect(saidBy(dlr(change as Partial<RoutePlan>), rule)).toBe('needs-decision')
  })
})
