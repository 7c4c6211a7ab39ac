import type { SchemeId } from '../scheme.ts'

/** The experimental routes of the Besluit; the technologieroute is a kind of beroepsroute (art. 1 lid 1 p). */
export const BESLUIT_SCHEMES = ['vakmanschaproute', 'beroepsroute', 'technologieroute'] as const satisfies readonly SchemeId[]
export type BesluitScheme = (typeof BESLUIT_SCHEMES)[number]

export const VAKMANSCHAP = ['vakmanschaproute'] as const
export const BEROEPS = ['beroepsroute', 'technologieroute'] as const
