import { type CohortPlan, dateOfYear, isBorging } from '../cohorts.ts'
import type { Pattern } from '../count/patterns.ts'
import type { Engine } from '../engine/engine.ts'
import type { Warning } from '../output.ts'
import type { Population } from '../rows.ts'
import { leavingTables, massExit, missingDelivery } from './leaving.ts'
import { impossibleSequences, twoSchools } from './pupils.ts'

export { warningText } from './warning-text.ts'

/** What should be looked at before the figures are believed. Runs after the counting, on its tables. */
export async function checkSource(engine: Engine, years: number[]): Promise<Warning[]> {
  for (const sql of leavingTables(years)) await engine.run(sql)
  return [
    ...(await massExit(engine)),
    ...(await missingDelivery(engine, years)),
    ...(await twoSchools(engine)),
    ...(await impossibleSequences(engine, years)),
  ]
}

/** An aoc may enrol its pupils as mbo-2: an experiment without starters is a warning, not an error (domain 7.2). */
export async function experimentsWithoutStarters(engine: Engine): Promise<Warning[]> {
  const rows = await engine.rows<{ experiment: string; tranche: string }>(
    `SELECT x.experiment, x.tranche FROM experiments x WHERE NOT EXISTS (
       SELECT 1 FROM starters s JOIN cohort_of c ON c.xid = s.xid WHERE s.xid = x.xid AND s.cix = c.cix) ORDER BY 1`,
  )
  if (rows.length === 0) return []
  return [{ kind: 'experiment-without-starters', subject: {}, count: rows.length, rows: rows.slice(0, 100).map((row) => ({ ...row })) }]
}

/** Figures that cannot be made, or that were not published when the monitor ran. */
export function cohortWarnings(
  cohorts: CohortPlan[],
  years: number[],
  patterns: Pattern[],
  asked: readonly Population[] | undefined,
): Warning[] {
  return cohorts.flatMap((cohort): Warning[] => {
    const warnings: Warning[] = []
    const previous = dateOfYear(cohort.startYear - 1)
    if (!years.includes(cohort.startYear)) {
      warnings.push({
        kind: 'no-count-at-start',
        subject: { cohort: cohort.id, teldatum: dateOfYear(cohort.startYear) },
        count: 1,
        rows: [],
      })
    } else if (!years.includes(cohort.startYear - 1)) {
      warnings.push({ kind: 'no-previous-count', subject: { cohort: cohort.id, teldatum: previous }, count: 1, rows: [] })
    }
    const starters = patterns.filter((pattern) => pattern.cohort === cohort.index).reduce((sum, pattern) => sum + pattern.n, 0)
    if (isBorging(cohort.id) && asked?.includes('zoals-beoogd')) {
      warnings.push({ kind: 'intended-not-published', subject: { cohort: cohort.id }, count: starters, rows: [] })
    }
    return warnings
  })
}
