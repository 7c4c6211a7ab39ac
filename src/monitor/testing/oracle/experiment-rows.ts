import { SECTORS, STATUSES } from '#monitor/rows.ts'
import type { OracleCohort } from './cohorts.ts'
import { percentOf } from './followed.ts'
import type { OracleRow } from './oracle-row.ts'

/** An experiment counts once, however many sites it has; of a sector without experiments nothing is told. */
export function experimentRows(cohort: OracleCohort): OracleRow[] {
  return ['alle', ...SECTORS].flatMap((sector) => {
    const rows = cohort.rows.filter((row) => sector === 'alle' || row.sector === sector)
    const total = new Set(rows.map((row) => row.experiment)).size
    if (total === 0) return []
    return STATUSES.map((status) => {
      const n = new Set(rows.filter((row) => row.status === status).map((row) => row.experiment)).size
      return { table: 'experiments' as const, cohort: cohort.id, sector, status, n, total, percent: percentOf(n, total) }
    })
  })
}
