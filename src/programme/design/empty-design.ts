import type { SchemeId } from '#schemes/index.ts'
import { DESIGN_FORMAT, type RouteDesign } from './design.ts'

/** A design of which nothing is laid down but its name and scheme. */
export function emptyDesign(name: string, scheme: SchemeId): RouteDesign {
  return {
    format: DESIGN_FORMAT,
    name,
    scheme,
    from: null,
    startsOn: null,
    target: { leerwegen: [], who: null, places: null, minimum: null },
    profielen: [],
    qualifications: [],
    partners: [],
    years: [],
    blocks: [],
    moments: [],
    exams: [],
    units: [],
    wayBack: [],
    calendar: { vo: null, mbo: null, examWeeks: [], travelMinutes: null, teachers: [] },
    pedagogy: { place: null, ownRoom: null, smallTeam: null, mentorContinues: null, rules: null, note: null },
    zomerlek: null,
    intermediate: null,
    note: null,
    agreement: { kind: null, clauses: [] },
    statements: {},
    intake: { pool: null, share: null, retention: null },
    clusters: [],
    costs: [],
    payments: [],
    funding: { vo: null, mbo: null },
    exceptions: [],
    sources: [],
    open: [],
  }
}
