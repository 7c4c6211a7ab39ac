import type { Engine } from '../engine/engine.ts'
import type { Warning } from '../output.ts'

const ROWS_SHOWN = 100
type Found = Record<string, string | number>

/** Pupils enrolled at two institutions on one count date: possible, but two deliveries may contradict. */
export async function twoSchools(engine: Engine): Promise<Warning[]> {
  const from = `FROM (SELECT e.pid, e.year, count(DISTINCT split_part(e.site, chr(31), 1)) AS schools,
      string_agg(DISTINCT replace(e.site, chr(31), ' '), ', ' ORDER BY replace(e.site, chr(31), ' ')) AS sites
    FROM enrolments e JOIN seen s ON s.pid = e.pid AND s.several GROUP BY e.pid, e.year) WHERE schools > 1`
  const shown = `SELECT p.leerling, year || '-10-01' AS teldatum, sites AS vestigingen ${from.replace('FROM (', 'FROM pupils p JOIN (').replace(' WHERE schools', ' f ON f.pid = p.rowid WHERE schools')}`
  return warningsOf(engine, 'two-schools', {}, `SELECT count(*) AS n ${from}`, `${shown} ORDER BY 1, 2`)
}

/** What a pupil cannot have done in this order; each kind by name, with the SQL that finds it as (pid, detail). */
const SEQUENCES: Record<string, string> = {
  'back-to-vmbo': `SELECT pid, 'mbo ' || mbo || ', vmbo ' || vmbo AS detail FROM (
      SELECT pid, min(year) FILTER (opleiding BETWEEN 'mbo-2-bol' AND 'mbo-4-bbl' AND xid IS NULL) AS mbo,
        max(year) FILTER (opleiding BETWEEN 'vmbo-bb' AND 'vmbo-tl' AND xid IS NULL) AS vmbo
      FROM enrolments GROUP BY pid) WHERE vmbo > mbo`,
  'vmbo-leerjaar-above-4': `SELECT pid, opleiding::VARCHAR || ' ' || leerjaar || ', ' || year AS detail FROM enrolments
      WHERE opleiding BETWEEN 'vmbo-bb' AND 'vmbo-tl' AND leerjaar > 4`,
  'born-too-late': `SELECT e.pid, p.geboortedatum::VARCHAR AS detail FROM (SELECT pid, min(year) AS first FROM enrolments GROUP BY pid) e
      JOIN pupils p ON p.rowid = e.pid WHERE e.first - year(p.geboortedatum) < 10`,
  'qualified-too-early': `SELECT q.pid, (DATE '1900-01-01' + (q.rank // 2)::INTEGER)::VARCHAR AS detail FROM qualified q
      JOIN (SELECT pid, min(year) AS start FROM starters GROUP BY pid) s USING (pid)
      WHERE DATE '1900-01-01' + (q.rank // 2)::INTEGER <= make_date(s.start + 1, 10, 1)`,
}

export async function impossibleSequences(engine: Engine): Promise<Warning[]> {
  const found: Warning[] = []
  for (const [sequence, sql] of Object.entries(SEQUENCES)) {
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
