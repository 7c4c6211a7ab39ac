/** Of pupils who started in routes of this region: how many were still in the route on a later 1 October. */
export interface PastLine {
  /** 2024 = on 1 October 2024 */
  startYear: number
  /** 2 = a year later */
  routeYear: number
  starters: number
  still: number
}

export interface PastRetention {
  /** per next route year, from the second: a share of the starters */
  shares: readonly number[]
  /** starters in the cohorts of the second year, the largest group that is looked at */
  starters: number
  cohorts: readonly number[]
}

/** A group: fewer starters say too little, and show too much of who they were. */
export const FEWEST_STARTERS = 15

/**
 * Per route year over all cohorts that have come so far. It ends at the first year with too few starters: what comes after is
 * not known. Null when that is the second year already.
 */
export function pastRetention(lines: readonly PastLine[]): PastRetention | null {
  const shares: number[] = []
  for (let routeYear = 2; ; routeYear += 1) {
    const of = lines.filter((one) => one.routeYear === routeYear)
    const starters = sum(of.map((one) => one.starters))
    if (starters < FEWEST_STARTERS) break
    shares.push(sum(of.map((one) => one.still)) / starters)
  }
  const second = lines.filter((one) => one.routeYear === 2)
  if (shares.length === 0) return null
  return { shares, starters: sum(second.map((one) => one.starters)), cohorts: second.map((one) => one.startYear).toSorted() }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
