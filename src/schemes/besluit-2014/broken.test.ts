import { describe, expect, test } from 'vitest'
import type { Severity } from '../finding.ts'
import type { RoutePlan } from '../plan.ts'
import type { Statement } from '../statement.ts'
import { BESLUIT_CLAUSES } from './rules/agreement.ts'
import { besluit2014Rules } from './rules.ts'
import { remarks } from './testing/judged.ts'
import { beroepsPlan, technologiePlan, toMbo3Plan, vakmanschapPlan, yearsOf } from './testing/plans.ts'

test.each([
  ['vakmanschaproute to mbo 2', vakmanschapPlan()],
  ['vakmanschaproute to mbo 3', toMbo3Plan()],
  ['beroepsroute', beroepsPlan()],
  ['technologieroute', technologiePlan()],
])('a correct %s gives nothing to decide and nothing that is not allowed', (_, plan) => {
  expect(remarks(plan)).toEqual({})
})

const mbo2 = { crebo: '25250', niveau: 2, leertraject: 'bol', extended: false } as const
const mbo4 = { crebo: '25252', niveau: 4, leertraject: 'bol', extended: false } as const
const BOL3 = { total: 3000, guided: 2400, bpv: 250 }
const BBL3 = { total: 2850, guided: 2200, bpv: 610 }
const toBbl = { ...mbo2, leertraject: 'bbl' } as const

/** The plan with one of its exams changed. */
const withExam = (plan: RoutePlan, id: string, change: Partial<RoutePlan['exams'][number]>): RoutePlan => ({
  ...plan,
  exams: plan.exams.map((one) => (one.id === id ? { ...one, ...change } : one)),
})
/** The plan with its years enrolled in this order. */
const enrolled = (plan: RoutePlan, ...at: ('vo' | 'mbo' | null)[]): RoutePlan => ({
  ...plan,
  years: plan.years.map((year, n) => ({ ...year, enrolledAt: at[n] ?? null })),
})

const NO: Severity = 'not-allowed'
const DECIDE: Severity = 'needs-decision'

/** A plan that is broken or open at one place, and all that is said of it. */
const BROKEN: [string, RoutePlan, Record<string, Severity>][] = [
  ['bb to mbo 3', toMbo3Plan({ leerwegen: ['bb'] }), { 'vakmanschaproute-direction': NO }],
  ['bb to mbo 4', beroepsPlan({ leerwegen: ['bb'] }), { 'beroepsroute-direction': NO }],
  ['care in a technologieroute', technologiePlan({ profielen: ['Z&W'] }), { 'technologieroute-sectors': NO }],
  ['a profiel of no sector', technologiePlan({ profielen: ['D&P'] }), { 'technologieroute-sectors': DECIDE }],
  ['mbo 3 in 2015', toMbo3Plan({ startsOn: '2015-08-01' }), { 'to-mbo-3-from-2016': NO }],
  ['a start after the last round', vakmanschapPlan({ startsOn: '2019-08-01' }), { 'application-round': DECIDE }],
  ['three years from 2020', vakmanschapPlan({ startsOn: '2020-08-01' }), { 'application-round': DECIDE, 'ends-by-2022': DECIDE }],
  ['no crebo', vakmanschapPlan({ qualifications: [{ ...mbo2, crebo: null }] }), { 'sector-and-domain-named': DECIDE }],
  [
    'an interne regeling of two boards',
    vakmanschapPlan({ agreement: { kind: 'internal', clauses: Object.values(BESLUIT_CLAUSES) } }),
    { 'agreement-or-internal': NO },
  ],
  ['no agreement', vakmanschapPlan({ agreement: { kind: 'none', clauses: [] } }), { 'agreement-or-internal': NO }],
  [
    'a year without enrolment',
    enrolled(toMbo3Plan(), 'vo', 'vo', 'mbo', null),
    { 'responsible-school': DECIDE, 'at-most-two-years-at-school': DECIDE },
  ],
  [
    'mbo 2 in two years',
    vakmanschapPlan({
      years: yearsOf(2, BOL3).map((year, n) => ({ ...year, enrolledAt: n ? 'mbo' : 'vo' })),
      exams: vakmanschapPlan().exams.map((one) => ({ ...one, routeYear: 1 })),
    }),
    { 'length-to-mbo-2': NO, 'bol-total-hours': DECIDE, 'bol-guided-hours': DECIDE, 'bol-bpv-hours': DECIDE },
  ],
  ['mbo 3 in six years', toMbo3Plan({ years: yearsOf(6, { total: 5400, guided: 2800, bpv: 2300 }) }), { 'length-to-mbo-3': NO }],
  ['mbo 4 in six years', beroepsPlan({ years: yearsOf(6, { total: 6000, guided: 4050, bpv: 1350 }) }), { 'length-to-mbo-4': NO }],
  ['an extended mbo 4 in four years', beroepsPlan({ qualifications: [{ ...mbo4, extended: true }] }), { 'length-to-extended-mbo-4': NO }],
  ['extended or not', beroepsPlan({ qualifications: [{ ...mbo4, extended: null }] }), { 'extended-or-not': DECIDE }],
  ['bol or bbl', vakmanschapPlan({ qualifications: [{ ...mbo2, leertraject: null }] }), { 'bol-or-bbl': DECIDE }],
  ['too few hours, bol', vakmanschapPlan({ years: yearsOf(3, { ...BOL3, total: 2999 }) }), { 'bol-total-hours': NO }],
  ['too few guided hours, bol', vakmanschapPlan({ years: yearsOf(3, { ...BOL3, guided: 2399 }) }), { 'bol-guided-hours': NO }],
  ['too little bpv, bol', vakmanschapPlan({ years: yearsOf(3, { ...BOL3, bpv: 249 }) }), { 'bol-bpv-hours': NO }],
  [
    'too few hours, bbl',
    vakmanschapPlan({ qualifications: [toBbl], years: yearsOf(3, { ...BBL3, total: 2849 }) }),
    { 'bbl-total-hours': NO },
  ],
  [
    'too few guided hours, bbl',
    vakmanschapPlan({ qualifications: [toBbl], years: yearsOf(3, { ...BBL3, guided: 2199 }) }),
    { 'bbl-guided-hours': NO },
  ],
  ['too little bpv, bbl', vakmanschapPlan({ qualifications: [toBbl], years: yearsOf(3, { ...BBL3, bpv: 609 }) }), { 'bbl-bpv-hours': NO }],
  ['the cspe dropped to mbo 3', withExam(toMbo3Plan(), 'cspe', { change: 'dropped', routeYear: null }), { 'exam-dropped': NO }],
  ['a free subject dropped', withExam(vakmanschapPlan(), 'wiskunde', { part: 'other' }), { 'exam-dropped': DECIDE }],
  ['Dutch dropped', withExam(vakmanschapPlan(), 'nederlands', { change: 'dropped', routeYear: null }), { 'common-part-kept': NO }],
  [
    'Dutch in the year of the mbo exam',
    withExam(vakmanschapPlan(), 'nederlands', { routeYear: 3 }),
    { 'common-part-before-mbo-exam': DECIDE },
  ],
  ['a moved exam to mbo 3', withExam(toMbo3Plan(), 'cspe', { change: 'moved', routeYear: 1 }), { 'exam-to-mbo-3': DECIDE }],
  ['a subject dropped to mbo 4', withExam(beroepsPlan(), 'wiskunde', { change: 'dropped', routeYear: null }), { 'whole-exam-kept': NO }],
  [
    'a subject in the year of the mbo exam',
    withExam(beroepsPlan(), 'wiskunde', { routeYear: 4 }),
    { 'whole-exam-before-mbo-exam': DECIDE },
  ],
  ['enrolled at the mbo from the start', enrolled(vakmanschapPlan(), 'mbo', 'mbo', 'mbo'), { 'first-at-school': NO }],
  ['three years at the vmbo', enrolled(toMbo3Plan(), 'vo', 'vo', 'vo', 'mbo'), { 'at-most-two-years-at-school': NO }],
  ['back to the vmbo', enrolled(vakmanschapPlan(), 'vo', 'mbo', 'vo'), { 'then-at-mbo': NO }],
  [
    'exam passed in year 1, still at the vmbo',
    { ...vakmanschapPlan(), exams: vakmanschapPlan().exams.map((one) => ({ ...one, routeYear: 1 })) },
    { 'at-mbo-once-passed': NO },
  ],
  [
    'two months without a way back',
    vakmanschapPlan({ wayBack: { described: true, monthsWithout: 2, toStartkwalificatie: true } }),
    { terugvaloptie: NO },
  ],
  [
    'no way back described',
    vakmanschapPlan({ wayBack: { described: false, monthsWithout: 36, toStartkwalificatie: false } }),
    { terugvaloptie: DECIDE },
  ],
]

describe('a plan broken at one rule names that rule', () => {
  test.each(BROKEN)('%s', (_, plan, expected) => {
    expect(remarks(plan)).toEqual(expected)
  })
})

/** Rules that two years or one exam cannot break alone: both bounds lie in the same years. */
const TOGETHER: [string, RoutePlan, Record<string, Severity>][] = [
  [
    'Dutch in year 4 of a route of four years',
    withExam(vakmanschapPlan({ years: yearsOf(4, { total: 4000, guided: 2950, bpv: 450 }) }), 'nederlands', { routeYear: 4 }),
    { 'common-part-in-time': NO, 'common-part-before-mbo-exam': DECIDE },
  ],
  [
    'Dutch after the route',
    withExam(vakmanschapPlan(), 'nederlands', { routeYear: 4 }),
    { 'common-part-in-time': NO, 'common-part-before-mbo-exam': NO },
  ],
  [
    'a subject after the route',
    withExam(beroepsPlan(), 'wiskunde', { routeYear: 5 }),
    { 'whole-exam-in-time': NO, 'whole-exam-before-mbo-exam': NO },
  ],
]

test.each(TOGETHER)('%s', (_, plan, expected) => {
  expect(remarks(plan)).toEqual(expected)
})

const STATED: [string, Statement, RoutePlan][] = [
  ['related-domain', 'related-domain', vakmanschapPlan()],
  ['permission', 'permission-granted', vakmanschapPlan()],
  ['both-sign-application', 'both-signed-application', vakmanschapPlan()],
  ['vmbo-offer-ran', 'vmbo-offer-ran-last-year', vakmanschapPlan()],
  ['mbo-offer-ran', 'mbo-offer-ran-last-year', vakmanschapPlan()],
  ['good-quality', 'no-weak-quality', vakmanschapPlan()],
  ['outside-bol-bbl-experiment', 'outside-bol-bbl-experiment', vakmanschapPlan()],
  ['cooperation-exists', 'cooperation-exists', vakmanschapPlan()],
  ['business-involved', 'business-involved', vakmanschapPlan()],
  ['one-programme', 'one-programme', vakmanschapPlan()],
  ['education-agreement', 'education-agreement-complete', vakmanschapPlan()],
  ['under-16-programme', 'under-16-follow-bol-programme', toMbo3Plan()],
  ['under-16-light-work', 'light-work-under-16', vakmanschapPlan()],
  ['results-alike', 'results-processed-alike', vakmanschapPlan()],
  ['lob', 'lob', vakmanschapPlan()],
  ['pupils-told', 'pupils-told-before-enrolment', vakmanschapPlan()],
  ['monitoring', 'takes-part-in-monitoring', vakmanschapPlan()],
]

describe('what only the designers can say', () => {
  test.each(STATED)('%s: a no is not allowed, no answer needs a decision', (rule, statement, plan) => {
    const { [statement]: _, ...others } = plan.statements
    expect(remarks({ ...plan, statements: { ...others, [statement]: false } })).toEqual({ [rule]: NO })
    expect(remarks({ ...plan, statements: others })).toEqual({ [rule]: DECIDE })
  })

  test('one board applies alone, and a bol route asks nothing of those under 16 but light work', () => {
    const agreement = { kind: 'internal', clauses: Object.values(BESLUIT_CLAUSES) } as const
    const partners = { vo: 1, mbo: 1, oneBoard: true }
    const statements = { ...vakmanschapPlan().statements, 'both-signed-application': false, 'under-16-follow-bol-programme': false }
    expect(remarks(vakmanschapPlan({ agreement, partners, statements }))).toEqual({})
  })
})

describe('subjects of the agreement', () => {
  const clauses = Object.values(BESLUIT_CLAUSES)

  test.each(clauses)('without %s', (clause) => {
    const agreement = { kind: 'agreement', clauses: clauses.filter((one) => one !== clause) } as const
    expect(remarks(vakmanschapPlan({ agreement }))).toEqual({ [`agreement-${clause}`]: NO })
  })

  test('none filled in needs eight decisions, seven without a transfer of funding', () => {
    const open = { agreement: { kind: 'agreement', clauses: [] } } as const
    expect(remarks(vakmanschapPlan(open))).toEqual(Object.fromEntries(clauses.map((clause) => [`agreement-${clause}`, DECIDE])))
    expect(Object.keys(remarks(vakmanschapPlan({ ...open, transfersFunding: false })))).toHaveLength(7)
  })
})

test('every rule is broken somewhere above', () => {
  const named = [
    ...[...BROKEN, ...TOGETHER].flatMap(([, , expected]) => Object.keys(expected)),
    ...STATED.map(([rule]) => rule),
    ...Object.values(BESLUIT_CLAUSES).map((clause) => `agreement-${clause}`),
  ]
  const rules = Object.values(besluit2014Rules).flatMap((all) => all.map(({ id }) => id.replace('besluit-2014/', '')))
  expect(rules.filter((rule) => !named.includes(rule))).toEqual([])
})
