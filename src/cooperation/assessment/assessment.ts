import type { Scores, Side } from './questions.ts'

/** A question to both sides of a pair of schools, or of a route, once a school year. */
export interface Assessment {
  id: string
  regionId: string
  /** 2026 = 2026-2027 */
  schoolYear: number
  routeId: string | null
  voId: string | null
  mboId: string | null
  /** of the route, or of the two schools */
  name: string
  /** the first and the last day to answer */
  opensOn: string
  closesOn: string
  /** routes that make it theirs: the route itself, or those that the two schools share */
  routeIds: readonly string[]
  /** schools, their sites and groups: where somebody works for a side */
  reach: Record<Side, readonly string[]>
}

export interface Answer {
  side: Side
  scores: Scores
  remark: string
  /** also when so few answered that others may know who it was */
  mayBeSeen: boolean
}

export type AssessmentState = 'to-come' | 'open' | 'closed'

export function stateOn({ opensOn, closesOn }: Pick<Assessment, 'opensOn' | 'closesOn'>, day: string): AssessmentState {
  if (day < opensOn) return 'to-come'
  return day <= closesOn ? 'open' : 'closed'
}

/** What an assessment can be about. */
export interface Subject {
  routeId: string | null
  voId: string | null
  mboId: string | null
  name: string
}

/** As a choice in a form: `route:<id>`, `paar:<vo>:<mbo>`. */
export const keyOf = ({ routeId, voId, mboId }: Omit<Subject, 'name'>): string => (routeId ? `route:${routeId}` : `paar:${voId}:${mboId}`)
