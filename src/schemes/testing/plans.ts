import { emptyPlan } from '../empty-plan.ts'
import type { PlanExam, PlanHours, PlanQualification, PlanYear, RoutePlan } from '../plan.ts'
import type { SchemeId } from '../scheme.ts'
import { STATEMENTS } from '../statement.ts'

export const year = (
  id: string,
  stage: PlanYear['stage'],
  leerjaar: number,
  routeYear: number | null,
  change: Partial<PlanYear> = {},
): PlanYear => ({
  id,
  stage,
  leerjaren: [leerjaar],
  routeYear,
  enrolledAt: stage === 'vmbo' ? 'vo' : stage,
  weeks: 40,
  hours: hours(1000, 800, 0),
  ...change,
})

export const hours = (total: number, guided: number, bpv: number, open = 0): PlanHours => ({ total, guided, bpv, open })

export const exam = (id: string, change: PlanExam['change'] = 'kept', routeYear: number | null = 2): PlanExam => ({
  id,
  subject: id,
  part: 'common',
  change,
  routeYear: change === 'dropped' ? null : routeYear,
})

export const to = (niveau: PlanQualification['niveau'], leertraject: PlanQualification['leertraject'] = 'bol'): PlanQualification => ({
  crebo: '25950',
  niveau,
  leertraject,
  extended: false,
})

/** Everything answered with yes, but that there is a leerwerktraject in it. */
export const ALL_YES = {
  ...Object.fromEntries(STATEMENTS.map((one) => [one, true])),
  'has-leerwerktraject': false,
} as RoutePlan['statements']

export const VMBO_3_4: [PlanYear, PlanYear] = [year('v3', 'vmbo', 3, 1), year('v4', 'vmbo', 4, 2)]

/** A design of a scheme to which nothing of its rules objects. */
export function goodPlan(scheme: SchemeId, change: Partial<RoutePlan> = {}): RoutePlan {
  return { ...emptyPlan(scheme, '2024-08-01'), ...FILLED, ...OWN[scheme], ...change }
}

const FILLED: Partial<RoutePlan> = {
  leerwegen: ['bb'],
  qualifications: [to(2)],
  profielen: ['Z&W'],
  partners: { vo: 2, mbo: 1, oneBoard: false },
  years: [...VMBO_3_4, year('m1', 'mbo', 1, 3, { hours: hours(1000, 800, 250) })],
  exams: [exam('Nederlands'), exam('Engels'), exam('cspe', 'moved', 1)],
  agreement: { kind: 'agreement', clauses: ['switch-option', 'joint-exam-programme', 'team-competence', 'financial-agreements'] },
  wayBack: { described: true, monthsWithout: 0, toStartkwalificatie: true },
  statements: ALL_YES,
}

/** Two years of bol at the norm: 2,000 clock hours, 1,250 guided, 450 bpv. */
const TWO_MBO_YEARS = [year('m1', 'mbo', 1, 3, { hours: hours(1000, 700, 200) }), year('m2', 'mbo', 2, 4, { hours: hours(1000, 550, 250) })]
const BEFORE = [year('v1', 'vmbo', 1, null), year('v2', 'vmbo', 2, null)]
const FOUR_MBO_YEARS = [3, 4, 5, 6].map((routeYear) =>
  year(`m${routeYear - 2}`, 'mbo', routeYear - 2, routeYear, { hours: hours(1000, 600, 300) }),
)

const OWN: Partial<Record<SchemeId, Partial<RoutePlan>>> = {
  glr: { exams: [exam('Nederlands'), exam('wiskunde', 'dropped')] },
  regulier: { years: [...VMBO_3_4, ...TWO_MBO_YEARS] },
  leerwerktraject: { years: [...VMBO_3_4, ...TWO_MBO_YEARS] },
  assistentenopleiding: { qualifications: [to(1)], years: [year('v3', 'vmbo', 3, 1)], exams: [] },
  vakcollege: { years: [...BEFORE, ...VMBO_3_4, ...TWO_MBO_YEARS] },
  'groene-lyceum': {
    leerwegen: ['tl'],
    qualifications: [to(4)],
    profielen: ['groen'],
    years: [...BEFORE, ...VMBO_3_4, ...FOUR_MBO_YEARS, year('h1', 'hbo', 1, 7)],
  },
  praktijkonderwijs: {
    leerwegen: [],
    qualifications: [],
    exams: [],
    years: [],
    profielen: [],
    partners: { vo: 1, mbo: 0, oneBoard: null },
  },
}
