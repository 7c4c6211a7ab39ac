import type { Sector } from '../besluit-2014/sectors.ts'
import type { Leerweg, Niveau } from '../leerweg.ts'

/** `withdrawn`: by the applicants, before a decision; `revoked`: the minister took permission back (Besluit art. 13). */
export const OUTCOMES = ['granted', 'refused', 'withdrawn', 'revoked'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What the minister decided on one route of an application. Never overwritten: the last line counts. */
export interface Decision {
  routeId: string
  outcome: Outcome
  on: string
  names: DecisionNames
  /** pupils that are paid for at most (Experimenteerbesluit art. 5 lid 1); null = none named */
  pupils: number | null
  note: string
}

/** What a permission is about (Uitvoeringsregeling art. 4 lid 2). */
export interface DecisionNames {
  sector: Sector | null
  leerwegen: readonly Leerweg[]
  profiel: string | null
  domain: string
  niveau: Niveau | null
}

export const namesNothing = (): DecisionNames => ({ sector: null, leerwegen: [], profiel: null, domain: '', niveau: null })

export const decisionOn = (decisions: readonly Decision[], routeId: string): Decision | undefined =>
  decisions.findLast((one) => one.routeId === routeId)

/** The day of the permission, also when it was taken back later. */
export const grantedOn = (decisions: readonly Decision[], routeId: string): string | null =>
  decisions.findLast((one) => one.routeId === routeId && one.outcome === 'granted')?.on ?? null
