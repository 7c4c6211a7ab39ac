import type { Population } from '#monitor/rows.ts'

/**
 * One number the builder was given. `count`: printed as a count. `percent`: only printed as a percentage, so the count is derived
 * from it. `chosen`: printed nowhere; sources.md says on what ground it was chosen. The verification reads the same data to tell
 * what was put in from what follows.
 */
export type Given = { source: 'count' | 'chosen'; n: number } | { source: 'percent'; percent: number }

export const count = (n: number): Given => ({ source: 'count', n })
export const percent = (percent: number): Given => ({ source: 'percent', percent })
export const chosen = (n: number): Given => ({ source: 'chosen', n })

/** `tranche-2008`, `landelijk-2007`, `voorgaand-2007`: a start population by kind and start year. */
export type GroupName = string

/** What the builder was given about one start population; the lists run from one year after the start. */
export interface GivenGroup {
  group: GroupName
  population: Population
  start: number
  total: Given
  /** n is printed nowhere and was chosen within the range in which the published p and phi hold: those tests are put in, they do not follow */
  totalFitsTests?: true
  vsv: Given[]
  startkwalificatie: Given[]
  /** of `startkwalificatie`, those obtained within the route; absent: none */
  binnen?: Given[]
  /** absent: nobody is in the route */
  inTraject?: Given[]
}

/** The count that a given number stands for; a percentage that no count of `total` rounds to is a mistake in the data. */
export function resolve(given: Given, total: number): number {
  if (given.source !== 'percent') return given.n
  const n = Math.round((total * given.percent) / 100)
  if (Math.abs((100 * n) / total - given.percent) > 0.05) throw new Error(`no count of ${total} is ${given.percent} %`)
  return n
}
