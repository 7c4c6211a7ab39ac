import type { PlanYear, RoutePlan } from '../../plan.ts'
import { STATEMENTS } from '../../statement.ts'
import { VM2_CLAUSES } from '../decree/conditions.ts'

/** Hours of each route year: 1,040 in the first two, 850 after them, unless told otherwise. */
export function vm2Years(count: number, hours: readonly number[] = [1040, 1040, 850, 850, 850]): PlanYear[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `y${at + 1}`,
    stage: at < 2 ? 'vmbo' : 'mbo',
    leerjaren: [at < 2 ? at + 3 : at - 1],
    routeYear: at + 1,
    enrolledAt: at < 2 ? 'vo' : 'mbo',
    weeks: 40,
    hours: { total: hours[at] ?? 0, guided: 0, bpv: 0, open: 0 },
  }))
}

/** A cohort of 2013 under the decree, exactly at its norms: four years, without the vmbo exam. */
export function decreePlan(change: Partial<RoutePlan> = {}): RoutePlan {
  return {
    scheme: 'vm2',
    startsOn: '2013-08-01',
    leerwegen: ['bb'],
    qualifications: [{ crebo: '90300', niveau: 2, leertraject: 'bol', extended: false }],
    profielen: ['zorg-en-welzijn'],
    partners: { vo: 1, mbo: 1, oneBoard: false },
    years: vm2Years(4),
    exams: [{ id: 'engels', subject: 'Engels', part: 'common', change: 'dropped', routeYear: null }],
    agreement: { kind: 'agreement', clauses: Object.values(VM2_CLAUSES) },
    transfersFunding: false,
    wayBack: { described: true, monthsWithout: 0, toStartkwalificatie: true },
    statements: Object.fromEntries(STATEMENTS.map((one) => [one, true])),
    ...change,
  }
}

/** A route of the first tranche. */
export const temporaryPlan = (change: Partial<RoutePlan> = {}): RoutePlan => decreePlan({ startsOn: '2008-08-01', ...change })
