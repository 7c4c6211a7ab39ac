import type { SchemeId } from '../scheme.ts'

/** Laws with rounds: those of VM2 (both regimes) and the Besluit 2014–2022. */
export const REGIMES = ['vm2', 'besluit-2014'] as const
export type Regime = (typeof REGIMES)[number]

/** A tranche begins experiments, a borgingscohort goes on with one, a round asks permission for a school year. */
export const ROUND_KINDS = ['tranche', 'borgingscohort', 'round'] as const
export type RoundKind = (typeof ROUND_KINDS)[number]

/** Days in which applications come in, and by when the minister decides. Null = not in the sources at hand. */
export interface RoundData {
  regime: Regime
  kind: RoundKind
  name: string
  /** first day of the routes it is about */
  startsOn: string
  opensOn: string | null
  closesOn: string | null
  decidedBy: string | null
}

export interface Round extends RoundData {
  id: string
}

const SCHEMES_OF: Readonly<Record<Regime, readonly SchemeId[]>> = {
  vm2: ['vm2'],
  'besluit-2014': ['vakmanschaproute', 'beroepsroute', 'technologieroute'],
}

/** Routes of these schemes apply in a round of this regime. */
export const schemesOf = (regime: Regime): readonly SchemeId[] => SCHEMES_OF[regime]
