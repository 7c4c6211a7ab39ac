import type { CohortPlan } from '../cohorts.ts'
import type { Engine } from '../engine/engine.ts'
import { type ExperimentRow, SECTORS, type Sector, STATUSES, type Status } from '../rows.ts'
import { percentOf } from './counts.ts'

interface Counted {
  tranche: string
  sector: Sector
  status: Status
  n: number
}

/** Experiments by status, of all sectors and per sector that the cohort has; an experiment counts once, however many sites. */
export async function experimentRows(engine: Engine, cohorts: CohortPlan[]): Promise<ExperimentRow[]> {
  const counted = await engine.rows<Counted>(
    'SELECT tranche, sector::VARCHAR AS sector, status::VARCHAR AS status, count(*) AS n FROM experiments GROUP BY ALL',
  )
  return cohorts.flatMap((cohort) => {
    const own = counted.filter((row) => row.tranche === cohort.tranche)
    const sectors = SECTORS.filter((sector) => own.some((row) => row.sector === sector))
    return [
      ...rowsOf(cohort, 'alle', own),
      ...sectors.flatMap((sector) =>
        rowsOf(
          cohort,
          sector,
          own.filter((row) => row.sector === sector),
        ),
      ),
    ]
  })
}

function rowsOf(cohort: CohortPlan, sector: Sector | 'alle', counted: Counted[]): ExperimentRow[] {
  const total = sum(counted)
  return STATUSES.map((status) => {
    const n = sum(counted.filter((row) => row.status === status))
    return {
      table: 'experiments',
      cohort: cohort.id,
      sector,
      status,
      n,
      total,
      percent: percentOf(n, total),
      definition: 'status/vm2-monitor',
    }
  })
}

function sum(rows: Counted[]): number {
  return rows.reduce((total, row) => total + row.n, 0)
}
