import type { Signal } from '../signal.ts'

/** Pupils of a route on the last two count dates; null: too few to show, or nothing was counted. */
export interface RouteSize {
  routeId: string
  name: string
  teldatum: string
  pupils: number
  before: number | null
}

/** More than 15 in a group is often named; about 8 a year is hard (domain, sections 3.2 and 4). */
export const SMALL = 15
/** A fifth less than a year before. */
export const FALL = 0.2

export function groupSignals(sizes: readonly RouteSize[]): Signal[] {
  return sizes.flatMap(({ routeId, name, teldatum, pupils, before }): Signal[] => {
    const about = { subject: name, path: `/programma/${routeId}`, day: teldatum, of: { routeIds: [routeId], schoolIds: [] } }
    const falls = before !== null && before > 0 && pupils <= before * (1 - FALL)
    const found: Signal[] = []
    if (falls) found.push({ ...about, kind: 'group-falls', given: { now: shown(pupils), before: shown(before) } })
    if (pupils <= SMALL) found.push({ ...about, kind: 'group-small', given: { now: shown(pupils) } })
    return found
  })
}

/** 1 to 4 pupils are not told to the number. */
const shown = (pupils: number): string | number => (pupils > 0 && pupils < 5 ? '<5' : pupils)
