import type { Clause } from './clause.ts'
import type { Leertraject, Leerweg, Niveau } from './leerweg.ts'
import type { SchemeId } from './scheme.ts'
import type { Source } from './source.ts'

/**
 * What a scheme lays down, for its page: the numbers are those that its rules use. null = no text at hand says it; an
 * empty list = a text says that there is none. A scheme that changed has more than one, by first day.
 */
export interface SchemeFacts {
  scheme: SchemeId
  /** first and last day on which a route may begin under it */
  from: string | null
  until: string | null
  /** whom it is for: leerwegen with the levels to which they lead */
  leads: readonly { from: readonly Leerweg[]; to: readonly Niveau[]; source: Source }[] | null
  leertrajecten: readonly Leertraject[] | null
  durations: readonly DurationFact[] | null
  hours: readonly HoursFact[] | null
  enrolment: readonly EnrolmentFact[] | null
  /** obligatory subjects of the agreement */
  clauses: readonly { clause: Clause; source: Source }[] | null
  /** what the pupils are, what room there is in the exam, which duties and which money come with it */
  target: readonly SaidFact[]
  exam: readonly SaidFact[]
  duties: readonly (SaidFact & { duty: Duty })[]
  money: readonly SaidFact[]
  /** what is said of the agreement beside its subjects */
  agreement?: readonly SaidFact[]
}

export const DUTIES = ['application', 'reporting', 'registration', 'monitoring', 'telling-pupils'] as const
export type Duty = (typeof DUTIES)[number]

/** Whole school years from vmbo year 3, at least and at most. */
export interface DurationFact {
  niveau: Niveau
  /** an extended middenkaderopleiding */
  extended: boolean
  min: number | null
  max: number | null
  source: Source
}

/** Clock hours, at least. `span`: of a route of so many years, of these years each, or of an mbo part of so many years. */
export interface HoursFact {
  leertraject: Leertraject | null
  span: { route: number } | { each: readonly number[] } | { mbo: number | 'each' }
  total: number
  guided: number | null
  bpv: number | null
  source: Source
}

/** Where a pupil is enrolled in these route years; `untilYear` null = to the end. */
export interface EnrolmentFact {
  fromYear: number
  untilYear: number | null
  at: 'vo' | 'mbo'
  source: Source
}

/** A fact that only a sentence can tell: it hangs on `says`, in `facts` of the folder's words. */
export interface SaidFact {
  says: string
  source: Source
}
