import type { CohortPlan } from '../cohorts.ts'
import { quoteList } from '../engine/engine.ts'
import { QUALIFYING } from '../source/tables.ts'
import { countYear } from './count-year.ts'

/**
 * The SQL that turns enrolments and diplomas into starters with their positions. A pupil's count dates are bits
 * (bit 0 = `base`), so that one grouped pass over the enrolments is enough however many dates there are.
 */

/**
 * `cohort_of (xid, cix, start_year, intended)`, and `coming (site, year, in_all, in_intended)`: bit cix = a year later
 * that cohort started with an experiment at the site.
 */
export function cohortTables(cohorts: CohortPlan[]): string[] {
  const values = cohorts.map((cohort) => `('${cohort.tranche.replaceAll("'", "''")}', ${cohort.index}, ${cohort.startYear})`).join(', ')
  const intended = "x.status IN ('afgerond', 'lopend')"
  return [
    `CREATE OR REPLACE TABLE cohort_of AS SELECT x.xid, c.cix::TINYINT AS cix, c.start_year::SMALLINT AS start_year, ${intended} AS intended
     FROM experiments x JOIN (VALUES ${values}) c (tranche, cix, start_year) USING (tranche)`,
    `CREATE OR REPLACE TABLE coming AS SELECT s.brin_vmbo || chr(31) || s.vestiging_vmbo AS site, (c.start_year - 1)::SMALLINT AS year,
       bit_or(1::BIGINT << c.cix) AS in_all, bit_or(CASE WHEN c.intended THEN 1::BIGINT << c.cix ELSE 0 END) AS in_intended
     FROM experimenten s JOIN experiments x USING (experiment) JOIN cohort_of c USING (xid) GROUP BY 1, 2`,
  ]
}

/**
 * `qualified (pid, rank, year)`: the earliest diploma that gives a startkwalificatie; rank = 2 × day + (outside the
 * route), so a tie counts as within. `year` is that of the first count date with it.
 */
export function qualifiedTable(): string {
  const rank = "min(2 * (datum - DATE '1900-01-01') + CASE WHEN xid IS NULL THEN 1 ELSE 0 END)::INTEGER"
  return `CREATE OR REPLACE TABLE qualified AS SELECT pid, rank, ${countYear("(DATE '1900-01-01' + rank // 2)")}::SMALLINT AS year
    FROM (SELECT pid, ${rank} AS rank FROM certificates WHERE diploma IN (${quoteList(QUALIFYING)}) GROUP BY pid)`
}

/**
 * `starters (pid, year, cix, intended, xid, site, sector, previous_of, previous_of_intended)`: in vmbo-bb leerjaar 3 at a count date.
 * `cix` is the cohort that starts then, -1 = in no experiment that day (landelijk); who is in an experiment of another
 * start belongs to neither. The masks are those of `coming`, for landelijk only.
 * Nearly every pupil has one enrolment a date; the few with more are put together apart.
 */
export function startersTable(): string {
  const cohort = 'CASE WHEN e.xid IS NULL THEN -1 WHEN c.start_year = e.year THEN c.cix END'
  return `CREATE OR REPLACE TABLE starters AS
    SELECT e.pid, e.year, ${cohort} AS cix, coalesce(c.intended, false) AS intended, e.xid, e.site, e.sector,
      CASE WHEN e.xid IS NULL THEN coalesce(m.in_all, 0) ELSE 0 END AS previous_of,
      CASE WHEN e.xid IS NULL THEN coalesce(m.in_intended, 0) ELSE 0 END AS previous_of_intended
    FROM enrolments e LEFT JOIN cohort_of c ON c.xid = e.xid LEFT JOIN coming m ON m.site = e.site AND m.year = e.year
    WHERE e.opleiding = 'vmbo-bb' AND e.leerjaar = 3 AND e.pid NOT IN (SELECT pid FROM seen WHERE several)
    UNION ALL ${severalEnrolments()}`
}

/** A pupil counts once: any enrolment in an experiment of the cohort that day decides; among bb-3 rows the one in the experiment leads. */
function severalEnrolments(): string {
  const isStart = "e.opleiding = 'vmbo-bb' AND e.leerjaar = 3"
  const ofCohort = 'c.start_year = e.year'
  const order = `(NOT (${isStart}), e.xid IS NULL, coalesce(e.xid, 0), e.site)`
  return `SELECT pid, year, CASE WHEN NOT any_route THEN -1 ELSE lead.cix END, coalesce((intended_in >> lead.cix) & 1 = 1, false), lead.xid, start.site, start.sector,
      CASE WHEN any_route THEN 0 ELSE in_all END, CASE WHEN any_route THEN 0 ELSE in_intended END FROM (
      SELECT e.pid, e.year, bool_or(e.xid IS NOT NULL) AS any_route,
        arg_min({cix: c.cix, xid: e.xid}, ${order}) FILTER (${ofCohort}) AS lead,
        coalesce(bit_or(1::BIGINT << c.cix) FILTER (${ofCohort} AND c.intended), 0) AS intended_in,
        arg_min({site: e.site, sector: e.sector}, ${order}) FILTER (${isStart}) AS start,
        coalesce(bit_or(m.in_all) FILTER (${isStart}), 0) AS in_all, coalesce(bit_or(m.in_intended) FILTER (${isStart}), 0) AS in_intended
      FROM several e SEMI JOIN (SELECT pid, year FROM several e WHERE ${isStart}) s ON s.pid = e.pid AND s.year = e.year
        LEFT JOIN cohort_of c ON c.xid = e.xid LEFT JOIN coming m ON m.site = e.site AND m.year = e.year
      GROUP BY e.pid, e.year)`
}
