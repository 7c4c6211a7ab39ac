import type { CohortId, IsoDate, Population } from '#monitor/rows.ts'
import type { ExperimentRow, SourceRows } from '../source-rows.ts'
import { october } from './dates.ts'

/** One tranche of experiments. */
export interface OracleCohort {
  id: CohortId
  start: IsoDate
  /** one row per experiment × site */
  rows: ExperimentRow[]
}

export function cohortsOf(source: SourceRows): OracleCohort[] {
  const tranches = [...new Set(source.experimenten.map((row) => row.tranche))].sort()
  return tranches.map((tranche) => {
    const rows = source.experimenten.filter((row) => row.tranche === tranche)
    return { id: nameOf(tranche), start: october(Number(rows[0]?.startjaar)), rows }
  })
}

/** Domain 7.4: of borgingscohorten `zoals-beoogd` is made only when asked for. */
export function populationsOf(cohort: OracleCohort, asked: Population[] | undefined): Population[] {
  if (asked) return asked
  return cohort.id.startsWith('borgingscohort-') ? ['alle'] : ['alle', 'zoals-beoogd']
}

/** The rows of the experiments that count for a population; as intended = afgerond or lopend. */
export function rowsFor(cohort: OracleCohort, population: Population): ExperimentRow[] {
  if (population === 'alle') return cohort.rows
  return cohort.rows.filter((row) => row.status === 'afgerond' || row.status === 'lopend')
}

function nameOf(tranche: string): CohortId {
  return tranche.startsWith('borging-') ? tranche.replace('borging-', 'borgingscohort-') : `tranche-${tranche}`
}
