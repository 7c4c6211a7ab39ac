import { join } from 'node:path'
import { starterFacts } from './count/patterns.ts'
import { type Engine, quote } from './engine/engine.ts'
import { POSITIONS } from './rows.ts'

export const KEPT = {
  cohorts: 'cohorts.parquet',
  starters: 'starters.parquet',
  enrolments: 'enrolments.parquet',
  certificates: 'certificates.parquet',
  output: 'output.json',
  rejects: 'rejects.csv',
} as const

/**
 * Keeps the rows behind the figures beside the output: starters with their path, and what gave each position. Without a
 * single count date nobody started, and there is nothing to keep.
 */
export async function keepRows(engine: Engine, folder: string, years: number[]): Promise<void> {
  if (years.length === 0) return
  const base = years[0] ?? 0
  const to = (name: string): string => `TO ${quote(join(folder, name))} (FORMAT parquet)`
  await engine.run(
    `COPY (SELECT p.leerling, f.*, split_part(f.site, chr(31), 1) AS brin, nullif(split_part(f.site, chr(31), 2), '') AS vestiging,
       x.experiment, ${pathExpression(years)} AS path
     FROM (${starterFacts(base)}) f JOIN pupils p ON p.rowid = f.pid LEFT JOIN experiments x ON x.xid = f.xid ORDER BY f.pid) ${to(KEPT.starters)}`,
  )
  await engine.run(`COPY (SELECT DISTINCT x.tranche, c.cix FROM cohort_of c JOIN experiments x USING (xid)) ${to(KEPT.cohorts)}`)
  const ofStarters = 'pid IN (SELECT pid FROM starters)'
  await engine.run(
    `COPY (SELECT e.pid, e.year, e.site, e.opleiding::VARCHAR AS opleiding, e.leerjaar, x.experiment
     FROM enrolments e LEFT JOIN experiments x ON x.xid = e.xid WHERE e.${ofStarters} ORDER BY e.pid) ${to(KEPT.enrolments)}`,
  )
  await engine.run(
    `COPY (SELECT c.pid, c.datum, c.diploma::VARCHAR AS diploma, x.experiment FROM certificates c LEFT JOIN experiments x ON x.xid = c.xid
     WHERE c.${ofStarters} ORDER BY c.pid) ${to(KEPT.certificates)}`,
  )
}

/** The path code of figures/path-code.ts in SQL; a test holds the two together. */
export function pathExpression(years: number[]): string {
  const code = (position: (typeof POSITIONS)[number]): string => quote(String(POSITIONS.indexOf(position)))
  const parts = years.map((year) => {
    const since = `${year} - f.year`
    return `CASE WHEN f.year > ${year} THEN ''
      WHEN f.qualified <= ${since} THEN CASE WHEN f.within THEN ${code('startkwalificatie-binnen')} ELSE ${code('startkwalificatie-buiten')} END
      WHEN (f.in_route >> greatest(${since}, 0)) & 1 = 1 THEN ${code('in-traject')}
      WHEN (f.present >> greatest(${since}, 0)) & 1 = 1 THEN ${code('overig-onderwijs')} ELSE ${code('onbekend')} END`
  })
  return parts.length === 0 ? "''" : `concat(${parts.join(', ')})`
}
