import type { CohortPlan } from '../cohorts.ts'
import type { Engine } from '../engine/engine.ts'
import type { Sector } from '../rows.ts'
import { countYear } from './count-year.ts'
import { cohortTables, qualifiedTable, startersTable } from './starters.ts'

/** A number of starters who are alike in everything that any figure asks. */
export interface Pattern {
  startYear: number
  /** index of the cohort; -1 = landelijk */
  cohort: number
  intended: boolean
  /** masks of the cohorts, starting a year later, whose experiments were at the site of the start */
  previousOf: number
  previousOfIntended: number
  /** bit k = enrolled k years after the start, before a startkwalificatie */
  present: number
  inRoute: number
  /** years from the start to the first count date with startkwalificatie; null = none */
  qualified: number | null
  within: boolean
  sex: 'm' | 'v' | null
  age: number
  sector: Sector | null
  /** brin of the start enrolment; only when asked for */
  school: string | null
  n: number
}

/** One grouped pass over the starters; what comes back does not grow with the number of pupils. */
export async function countPatterns(engine: Engine, cohorts: CohortPlan[], years: number[], bySchool = false): Promise<Pattern[]> {
  const base = years[0]
  if (base === undefined) return []
  for (const sql of [...cohortTables(cohorts), qualifiedTable(), startersTable()]) await engine.run(sql)
  return engine.rows<Pattern>(patternQuery(cohorts, base, bySchool))
}

function patternQuery(cohorts: CohortPlan[], base: number, bySchool: boolean): string {
  const school = bySchool ? 'split_part(site, chr(31), 1)' : 'NULL'
  // Grouped by numbers and codes; texts are made of the few rows that remain.
  return `SELECT year AS "startYear", cix AS cohort, intended, previous_of::DOUBLE AS "previousOf", previous_of_intended::DOUBLE AS "previousOfIntended",
      present::DOUBLE AS present, in_route::DOUBLE AS "inRoute", qualified, within, geslacht::VARCHAR AS sex, age, sector::VARCHAR AS sector, school, n
    FROM (SELECT year, cix, intended, previous_of, previous_of_intended, present & upto AS present, in_route & upto AS in_route,
        qualified, within, geslacht, age, sector, ${school} AS school, count(*) AS n
      FROM (SELECT *, CASE WHEN qualified IS NULL THEN -1::BIGINT ELSE (1::BIGINT << qualified) - 1 END AS upto FROM (${starterFacts(cohorts, base)}))
      GROUP BY ALL) ORDER BY ALL`
}

/** One row per starter with everything that a figure asks. */
export function starterFacts(cohorts: CohortPlan[], base: number): string {
  const next = cohorts.length === 0 ? '0::BIGINT' : nextCohorts(cohorts)
  const isPrevious = 's.cix = -1'
  const all = `CASE WHEN ${isPrevious} THEN coalesce(s.in_all, m.in_all, 0) & ${next} ELSE 0 END`
  const intended = `CASE WHEN ${isPrevious} THEN coalesce(s.in_intended, m.in_intended, 0) & ${next} ELSE 0 END`
  const horizon = 62
  return `SELECT s.pid, s.year, s.cix, s.intended, s.site, s.xid, s.sector, ${all} AS previous_of, ${intended} AS previous_of_intended,
      e.present >> (s.year - ${base}) AS present, e.in_route >> (s.year - ${base}) AS in_route,
      CASE WHEN q.rank IS NOT NULL THEN least(greatest(q.year - s.year, 0), ${horizon}) END::TINYINT AS qualified, coalesce(q.rank % 2 = 0, false) AS within,
      p.geslacht, s.year - ${countYear('p.geboortedatum')} AS age
    FROM starters s JOIN seen e ON e.pid = s.pid JOIN pupils p ON p.rowid = s.pid
      LEFT JOIN qualified q ON q.pid = s.pid LEFT JOIN site_masks m ON m.site = s.site
    WHERE s.cix IS NOT NULL`
}

/** The mask of the cohorts that start the year after. */
function nextCohorts(cohorts: CohortPlan[]): string {
  const byYear = new Map<number, number>()
  for (const { startYear, index } of cohorts) byYear.set(startYear - 1, (byYear.get(startYear - 1) ?? 0) + 2 ** index)
  return `CASE s.year ${[...byYear].map(([year, mask]) => `WHEN ${year} THEN ${mask}::BIGINT`).join(' ')} ELSE 0::BIGINT END`
}
