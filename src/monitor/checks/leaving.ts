import { dateOfYear } from '../cohorts.ts'
import type { Engine } from '../engine/engine.ts'
import { groupBy } from '../group-by.ts'
import type { Warning } from '../output.ts'

/**
 * Mass exit: at one date, site or code so many more pupils leave than in any other year that a delivery fault, a closed
 * school or a changed code is likelier than a bad year. All three must hold, so that small schools stay quiet.
 */
const LEAVERS_AT_LEAST = 10
const TIMES_AT_LEAST = 2
const STANDARD_ERRORS = 4
/** A site that had this many pupils does not end in a year without a reason. */
const PUPILS_AT_LEAST = 10
const ROWS_SHOWN = 100

interface Left {
  what: 'teldatum' | 'site' | 'code'
  name: string
  year: number
  n: number
  left: number
}

/**
 * `leaving (site, code, year, n, gone)`: per site, code and count date, in one row or more, how many are enrolled, and how many are out of
 * sight a count date later without startkwalificatie. Few leave, so they are found per pupil first.
 */
export function leavingTables(years: number[]): string[] {
  const base = years[0] ?? 0
  const bits = years.map((year) => 2 ** (year - base))
  const gone = years.slice(1).map((next, index) => {
    const [was, is] = [`present & ${bits[index]}::BIGINT <> 0`, `present & ${bits[index + 1]}::BIGINT <> 0`]
    return `SELECT pid, ${years[index]}::SMALLINT AS year, ${next}::SMALLINT AS next FROM seen WHERE ${was} AND NOT ${is}`
  })
  const none = 'SELECT pid, 0::SMALLINT AS year, 0::SMALLINT AS next FROM seen WHERE false'
  return [
    `CREATE OR REPLACE TABLE leavers AS SELECT g.pid, g.year FROM (${gone.length > 0 ? gone.join(' UNION ALL ') : none}) g
       LEFT JOIN qualified q ON q.pid = g.pid WHERE coalesce(q.year > g.next, true)`,
    `CREATE OR REPLACE TABLE leaving AS SELECT site, coalesce(crebo::VARCHAR, opleiding::VARCHAR) AS code, year, n, gone FROM (
       SELECT e.site, e.crebo, e.opleiding, e.year, count(*) AS n, count(l.pid) AS gone
       FROM enrolments e LEFT JOIN leavers l ON l.pid = e.pid AND l.year = e.year GROUP BY e.site, e.crebo, e.opleiding, e.year)`,
  ]
}

export async function massExit(engine: Engine): Promise<Warning[]> {
  const all = await engine.rows<Left>(
    `SELECT 'teldatum' AS what, 'alle' AS name, year, sum(n)::DOUBLE AS n, sum(gone)::DOUBLE AS "left" FROM leaving GROUP BY year
     UNION ALL SELECT 'site', site, year, sum(n)::DOUBLE, sum(gone)::DOUBLE FROM leaving GROUP BY site, year
     UNION ALL SELECT 'code', code, year, sum(n)::DOUBLE, sum(gone)::DOUBLE FROM leaving GROUP BY code, year ORDER BY what, name, year`,
  )
  const byName = groupBy(all, (row) => `${row.what} ${row.name}`)
  return [...byName.values()].flatMap((rows) => {
    const peak = peakOf(rows)
    return peak ? [massExitWarning(peak, rows)] : []
  })
}

/** The one year that stands out, if any. */
export function peakOf(rows: Left[]): Left | null {
  const rate = (row: Left): number => row.left / row.n
  const [first, second] = rows.filter((row) => row.n > 0).sort((a, b) => rate(b) - rate(a))
  if (!first || !second || first.left < LEAVERS_AT_LEAST || rate(first) < TIMES_AT_LEAST * rate(second)) return null
  const pooled = (first.left + second.left) / (first.n + second.n)
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / first.n + 1 / second.n))
  return rate(first) - rate(second) > STANDARD_ERRORS * error ? first : null
}

function massExitWarning(peak: Left, rows: Left[]): Warning {
  return {
    kind: 'mass-exit',
    subject: { what: peak.what, ...nameOf(peak), teldatum: dateOfYear(peak.year), n: peak.n },
    count: peak.left,
    rows: rows.map((row) => ({ teldatum: dateOfYear(row.year), ingeschreven: row.n, uitgestroomd: row.left })),
  }
}

function nameOf({ what, name }: Left): Record<string, string> {
  if (what !== 'site') return { name }
  return { name: siteName(name) }
}

/** `90AA 01`: brin and vestiging as people write them. */
export function siteName(site: string): string {
  return site.split('\u001f').join(' ').trim()
}

/** A site that had pupils and has none at the next count date: its delivery may be missing. */
export async function missingDelivery(engine: Engine, years: number[]): Promise<Warning[]> {
  const rows = await engine.rows<{ site: string; year: number; n: number }>(
    'SELECT site, year, sum(n)::DOUBLE AS n FROM leaving GROUP BY site, year ORDER BY site, year',
  )
  const missing = [...groupBy(rows, (row) => row.site)].flatMap(([site, seen]) =>
    years.slice(1).flatMap((year, index) => {
      const before = seen.find((row) => row.year === years[index])
      const isGone = before && before.n >= PUPILS_AT_LEAST && !seen.some((row) => row.year === year)
      return isGone ? [{ vestiging: siteName(site), teldatum: dateOfYear(year), 'vorige teldatum': before.n }] : []
    }),
  )
  if (missing.length === 0) return []
  return [{ kind: 'missing-delivery', subject: { sites: missing.length }, count: missing.length, rows: missing.slice(0, ROWS_SHOWN) }]
}
