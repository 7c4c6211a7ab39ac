import type { Clause } from './clause.ts'
import type { Leertraject, Leerweg, Niveau } from './leerweg.ts'
import type { SchemeId } from './scheme.ts'
import type { Statement } from './statement.ts'

/**
 * What the rules of a scheme look at: the facts of a route's design, drawn up by whoever designed it. null and a missing
 * statement mean: not filled in yet.
 */
export interface RoutePlan {
  scheme: SchemeId
  /** first day of the first cohort, `2026-08-01`; the rules of this day hold. null = not filled in */
  startsOn: string | null
  leerwegen: readonly Leerweg[]
  /** where it leads; several where one route serves several crebos */
  qualifications: readonly PlanQualification[]
  /** ids of schools' PROFIELEN */
  profielen: readonly string[]
  /** how many take part on each side; `oneBoard`: all belong to one bevoegd gezag */
  partners: { vo: number; mbo: number; oneBoard: boolean | null }
  /** in their order, from the first year of the design (which may be vmbo 1) to the last (which may be hbo) */
  years: readonly PlanYear[]
  exams: readonly PlanExam[]
  agreement: PlanAgreement
  /** a part of the funding goes from one side to the other */
  transfersFunding: boolean
  /** where somebody can go who stops: months of the route years without any way, and whether some way ends in a startkwalificatie */
  wayBack: { described: boolean; monthsWithout: number; toStartkwalificatie: boolean }
  /** what the designers state about their route (statement.ts): true, false, or not answered */
  statements: Readonly<Partial<Record<Statement, boolean>>>
}

export interface PlanQualification {
  crebo: string | null
  niveau: Niveau | null
  leertraject: Leertraject | null
  /** an extended middenkaderopleiding (WEB art. 7.2.4a lid 4) */
  extended: boolean | null
}

export interface PlanYear {
  id: string
  stage: 'vmbo' | 'mbo' | 'hbo'
  /** leerjaren of that stage that this year holds: `[3]`, and `[2, 3]` where two are pushed together */
  leerjaren: readonly number[]
  /** counted from vmbo year 3 = 1; null before it */
  routeYear: number | null
  enrolledAt: 'vo' | 'mbo' | 'hbo' | null
  /** weeks in which the year runs; 20 is half a year, 40 a whole one */
  weeks: number | null
  /** clock hours; null when no block of this year has hours */
  hours: PlanHours | null
}

/** Clock hours: `total` = all; `guided` = begeleide onderwijsuren; `bpv` = beroepspraktijkvorming. `open`: blocks without hours. */
export interface PlanHours {
  total: number
  guided: number
  bpv: number
  open: number
}

/** A part of the vmbo exam. */
export interface PlanExam {
  id: string
  subject: string
  /** `common`: gemeenschappelijk deel; `sector`: sector- or profielvakken; `vocational`: the vocational programme (cspe) */
  part: 'common' | 'sector' | 'vocational' | 'other'
  change: 'kept' | 'moved' | 'dropped' | null
  /** route year in which it is finished; null = not filled in, or dropped */
  routeYear: number | null
}

export interface PlanAgreement {
  /** `none` = there is none, said aloud; null = not filled in */
  kind: 'agreement' | 'internal' | 'none' | null
  /** subjects on which agreements are laid down (clause.ts) */
  clauses: readonly Clause[]
}
