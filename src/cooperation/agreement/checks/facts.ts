import type { Agreement } from '../agreement.ts'
import type { AgreementClause } from '../text.ts'

/** What checks of clauses look at, as far as who looks may see it. */
export interface Facts {
  day: string
  /** of the day: 2026 = 2026-2027 */
  schoolYear: number
  /** the last 1 October, on which the groups were counted */
  teldatum: string
  /** every route of the region that runs on the day */
  routes: readonly RouteFact[]
  groups: readonly GroupFact[]
  arrivals: readonly ArrivalFact[]
  talks: readonly TalkFact[]
  /** other agreements, as far as seen */
  others: readonly Agreement[]
  /** crebos that can be followed on the day */
  crebos: ReadonlySet<string>
  /** names of institutions */
  names: ReadonlyMap<string, string>
}

export interface RouteFact {
  routeId: string
  name: string
  profiel: string | null
  /** of the route and of its last agreed design */
  crebos: readonly string[]
  partners: readonly { institutionId: string; boardId: string; side: 'vo' | 'mbo' }[]
}

/** Pupils of a route on the count date who began in one school year; `few` = 1 to 4. */
export interface GroupFact {
  routeId: string
  startYear: number
  phase: 'VO' | 'MBO'
  pupils: Pupils
}

/** Pupils whose mbo phase began in a school year, at one mbo. */
export interface ArrivalFact {
  schoolYear: number
  routeId: string
  institutionId: string
  pupils: Pupils
}

export type Pupils = number | 'few'

/** That the split was talked of: noted at the clause, decided, or on a meeting where both sides were. */
export interface TalkFact {
  clauseId: string
  on: string
  /** with whom; none = with all of them */
  institutionIds: readonly string[]
  what: string
  href?: string
}

/** A clause with the agreement it stands in, and the covered routes, as far as they still run. */
export interface CheckedClause {
  agreement: Agreement
  clause: AgreementClause
  routes: readonly RouteFact[]
}

/** The fewest and the most that it can be. */
export const atLeast = (pupils: Pupils): number => (pupils === 'few' ? 1 : pupils)
export const atMost = (pupils: Pupils): number => (pupils === 'few' ? 4 : pupils)

export const nameIn = ({ names }: Pick<Facts, 'names'>, institutionId: string): string => names.get(institutionId) ?? ''
