import type { Engine } from '../engine/engine.ts'
import type { Warning } from '../output.ts'

const ROWS_SHOWN = 100
type Found = Record<string, string | number>

/** Pupils enrolled at two institutions on one count date: possible, but two deliveries may contradict. */
export async function twoSchools(engine: Engine): Promise<Warning[]> {
  const brin = 'split_part(site, chr(31), 1)'
  const found = `SELECT pid, year FROM several GROUP BY pid, year HAVING min(${brin}) <> max(${brin})`
  const shown = `SELECT p.leerling, f.year || '-10-01' AS teldatum,
      (SELECT string_agg(DISTINCT trim(replace(e.site, chr(31), ' ')), ', ' ORDER BY trim(replace(e.site, chr(31), ' '))) FROM several e WHERE e.pid = f.pid AND e.year = f.year) AS vestigingen
    FROM (SELECT * FROM (${found}) ORDER BY pid, year LIMIT ${ROWS_SHOWN}) f JOIN pupils p ON p.rowid = f.pid ORDER BY 1, 2`
  return warningsOf(engine, 'two-schools', {}, `SELECT count(*) AS n FROM (${found})`, shown)
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
      WHERE ${base} + floor(log2(s.present & -s.present)) - year(p.geboortedatum) < 10`,
  'qualified-too-early':
    () => `SELECT q.pid, min(DATE '1900-01-01' + (q.rank // 2)::INTEGER)::VARCHAR AS detail FROM qualified q JOIN starters s USING (pid)
      WHERE DATE '1900-01-01' + (q.rank // 2)::INTEGER <= make_date(s.year + 1, 10, 1) GROUP BY q.pid`,
}

export async function impossibleSequences(engine: Engine, years: number[]): Promise<Warning[]> {
  const found: Warning[] = []
  for (const [sequence, query] of Object.entries(SEQUENCES)) {
    const sql = query(years[0] ?? 0)
    const shown = `SELECT p.leerling, f.detail FROM (${sql}) f JOIN pupils p ON p.rowid = f.pid ORDER BY 1, 2`
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
