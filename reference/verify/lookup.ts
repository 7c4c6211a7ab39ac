import type { MonitorOutput } from '#monitor/output.ts'
import type { CohortId, ComparisonRow, Count, Measure, Population, Position, Row, Sector, Status, Versus } from '#monitor/rows.ts'

/** A count with its denominator, as the monitor gives it. */
export interface Share {
  n: number
  total: number
}

/** Finds the monitor's rows by their keys; null where there is no such row, or where a count is hidden. */
export interface Lookup {
  positions(
    cohort: CohortId,
    group: 'traject' | 'landelijk',
    teldatum: string,
    positions: readonly Position[],
    population?: Population,
  ): Share | null
  comparison(cohort: CohortId, population: Population, versus: Versus, measure: Measure, teldatum: string): ComparisonRow | null
  experiments(cohort: CohortId, sector: Sector | 'alle', status: Status): Share | null
  retention(cohort: CohortId, teldatum: string): Share | null
  sites(cohort: CohortId): number | null
  cohorts: readonly CohortId[]
}

export function lookupIn(output: MonitorOutput): Lookup {
  const rows = new Map(output.rows.map((row) => [keyOf(row), row]))
  const share = (key: string): Share | null => {
    const row = rows.get(key)
    return row && 'n' in row && 'total' in row ? shareOf(row.n, row.total) : null
  }
  return {
    positions: (cohort, group, teldatum, positions, population = 'alle') =>
      sum(positions.map((position) => share(join('positions', cohort, population, group, teldatum, position)))),
    comparison: (cohort, population, versus, measure, teldatum) => {
      // equal time since the start, as the publications do; for the national cohort of the same year that is the same date
      const alignment = versus === 'landelijk' ? 'datum' : 'duur'
      const row = rows.get(join('comparisons', cohort, population, versus, alignment, teldatum, measure))
      return row?.table === 'comparisons' ? row : null
    },
    experiments: (cohort, sector, status) => share(join('experiments', cohort, sector, status)),
    retention: (cohort, teldatum) => share(join('retention', cohort, teldatum)),
    sites: (cohort) => output.source.cohorts.find(({ id }) => id === cohort)?.sites ?? null,
    cohorts: output.source.cohorts.map(({ id }) => id),
  }
}

export function shareOf(n: Count, total: Count): Share | null {
  return typeof n === 'number' && typeof total === 'number' ? { n, total } : null
}

function sum(shares: readonly (Share | null)[]): Share | null {
  return shares.reduce((all, share) => all && share && { n: all.n + share.n, total: share.total }, { n: 0, total: 0 } as Share | null)
}

function keyOf(row: Row): string {
  switch (row.table) {
    case 'positions':
      return join(row.table, row.cohort, row.population, row.group, row.teldatum, row.position)
    case 'comparisons':
      return join(row.table, row.cohort, row.population, row.versus, row.alignment, row.teldatum, row.measure)
    case 'experiments':
      return join(row.table, row.cohort, row.sector, row.status)
    case 'retention':
      return join(row.table, row.cohort, row.teldatum)
    default:
      return join(row.table, row.cohort)
  }
}

const join = (...parts: string[]) => parts.join('|')
