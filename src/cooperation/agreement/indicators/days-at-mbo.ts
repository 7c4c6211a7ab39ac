import type { Measured } from '../promise.ts'

/** Of one route: per route year the days of its blocks, where each block is taught. */
export interface BlockDays {
  routeId: string
  year: string
  /** `mon` … `fri`; none = the design does not say */
  weekdays: readonly string[]
}

/**
 * The days a week at the mbo in the year that has fewest, over all routes: a promise of two days is kept when every year
 * with lessons at the mbo has two. A route without such a block, or a block without days, says nothing.
 */
export function fewestDays(routeIds: readonly string[], blocks: readonly BlockDays[]): Measured {
  const nothing = { value: null, why: 'no-data' } as const
  if (routeIds.length === 0 || !routeIds.every((id) => blocks.some(({ routeId }) => routeId === id))) return nothing
  const days = new Map<string, Set<string>>()
  for (const { routeId, year, weekdays } of blocks) {
    const key = `${routeId} ${year}`
    days.set(key, new Set([...(days.get(key) ?? []), ...weekdays]))
  }
  const counts = [...days.values()].map(({ size }) => size)
  return counts.includes(0) ? nothing : { value: Math.min(...counts), unit: 'dag' }
}
