import type { Measured } from '../promise.ts'

/** Of one route: per route year the days of its blocks, where each block is taught. */
export interface BlockDays {
  routeId: string
  routeName?: string
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
  const keys = new Set(blocks.map(({ routeId, year }) => `${routeId} ${year}`))
  const rows = [...keys].map((key) => rowOf(blocks.filter(({ routeId, year }) => `${routeId} ${year}` === key)))
  const counts = rows.map(({ value }) => value)
  return counts.includes(0) ? nothing : { value: Math.min(...counts), unit: 'dag', rows }
}

function rowOf(blocks: readonly BlockDays[]) {
  const [{ routeId, routeName = '', year } = { routeId: '', year: '' }] = blocks
  const days = new Set(blocks.flatMap(({ weekdays }) => weekdays))
  return { label: [routeName, year].filter(Boolean).join(', '), href: `/programma/${routeId}/ontwerp`, value: days.size }
}
