import type { Engine } from '../engine/engine.ts'
import type { Warning } from '../output.ts'

const ROWS_SHOWN = 100
type Found = Record<string, string | number>

/** Pupils enrolled at two institutions on one count date: possible, but two deliveries may contradict. */
export async function twoSchools(engine: Engine): Promise<Warning[]> {
  const brin = 'split_part(site, chr(31), 1)'
  const site = "trim(replace(e.site, chr(31), ' '))"
  await engine.run(
    `CREATE OR REPLACE TABLE two_schools AS SELECT pid, year FROM several GROUP BY pid, year HAVING min(${brin}) <> max(${brin})`,
  )
  const first = `SELECT p.leerling, f.pid, f.year FROM pupils p JOIN two_schools f ON f.pid = p.rowid ORDER BY 1, 3 LIMIT ${ROWS_SHOWN}`
  const shown = `SELECT f.leerling, f.year || '-10-01' AS teldatum, string_agg(DISTINCT ${site}, ', ' ORDER BY ${site}) AS vestigingen
    FROM several e JOIN (${first}) f ON f.pid = e.pid AND f.year = e.year GROUP BY f.leerling, f.year ORDER BY 1, 2`
  return warningsOf(engine, 'two-schools', {}, 'SELECT count(*) AS n FROM two_schools', shown)
}

/** What a pupil cannot have done in this order; each kind by name, with the SQL that finds it as (pid, detail). */
const SEQUENCES: Record<string, (base: number) => string> = {
  // The highest vmbo bit lies above the lowest mbo bit.
  'back-to-vmbo': (
    base,
  ) => `SELECT pid, 'mbo ' || ${base} + floor(log2(mbo & -mbo))::INTEGER || ', vmbo ' || ${base} + floor(log2(vmbo))::INTEGER AS detail
      FROM seen WHERE mbo > 0 AND vmbo >= 2 * (mbo & -mbo)`,
  'vmbo-leerjaar-above-4': () => `SELECT pid, opleiding::VARCHAR || ' ' || leerjaar || ', ' || year AS detail FROM enrolments
      WHERE opleiding BETWEEN 'vmbo-bb' AND 'vmbo-tl' AND leerjaar > 4`,
  'born-too-late': (base) => `SELECT s.pid, p.geboortedatum::VARCHAR AS detail FROM seen s JOIN pupils p ON p.rowid = s.pid
      WHERE year(p.geboortedatum) > ${base} - 10 AND ${base} + floor(log2(s.present & -s.present)) - year(p.geboortedatum) < 10`,
  'qualified-too-early':
    () => `SELECT q.pid, min(DATE '1900-01-01' + (q.rank // 2)::INTEGER)::VARCHAR AS detail FROM qualified q JOIN starters s USING (pid)
      WHERE q.year <= s.year + 1 GROUP BY q.pid`,
}

export async function impossibleSequences(engine: Engine, years: number[]): Promise<Warning[]> {
  const found: Warning[] = []
  for (const [sequence, query] of Object.entries(SEQUENCES)) {
    const sql = query(years[0] ?? 0)
    const shown = `SELECT p.leerling, f.detail FROM pupils p JOIN (${sql}) f ON f.pid = p.rowid ORDER BY 1, 2`
    found.push(...(await warningsOf(engine, 'impossible-sequence', { sequence }, `SELECT count(*) AS n FROM (${sql})`, shown)))
  }
  return found
}

async function warningsOf(
  engine: Engine,
  kind: Warning['kind'],
  subject: Warning['subject'],
  count: string,
  shown: string,
): Promise<Warning[]> {
  const n = (await engine.rows<{ n: number }>(count))[0]?.n ?? 0
  if (n === 0) return []
  return [{ kind, subject, count: n, rows: await engine.rows<Found>(`${shown} LIMIT ${ROWS_SHOWN}`) }]
}
