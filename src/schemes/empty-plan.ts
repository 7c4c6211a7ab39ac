import type { RoutePlan } from './plan.ts'
import type { SchemeId } from './scheme.ts'

/** A plan of which nothing is filled in but its scheme and, perhaps, its first day. */
export function emptyPlan(scheme: SchemeId, startsOn: string | null = null): RoutePlan {
  return {
    scheme,
    startsOn,
    leerwegen: [],
    qualifications: [],
    profielen: [],
    partners: { vo: 0, mbo: 0, oneBoard: null },
    years: [],
    exams: [],
    agreement: { kind: null, clauses: [] },
    transfersFunding: false,
    wayBack: { described: false, monthsWithout: 0, toStartkwalificatie: false },
    statements: {},
  }
}
