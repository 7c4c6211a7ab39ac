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
  return engine.rows<Pattern>(patternQuery(base, bySchool))
}

function patternQuery(base: number, bySchool: boolean): string {
  const school = bySchool ? 'split_part(site, chr(31), 1)' : 'NULL'
  // Grouped by numbers and codes; texts are made of the few rows that remain.
  return `SELECT year AS "startYear", cix AS cohort, intended, previous_of::DOUBLE AS "previousOf", previous_of_intended::DOUBLE AS "previousOfIntended",
      present::DOUBLE AS present, in_route::DOUBLE AS "inRoute", qualified, within, geslacht::VARCHAR AS sex, age, sector::VARCHAR AS sector, school, n
    FROM (SELECT year, cix, intended, previous_of, previous_of_intended, present & upto AS present, in_route & upto AS in_route,
        qualified, within, geslacht, age, sector, ${school} AS school, count(*) AS n
      FROM (SELECT *, CASE WHEN qualified IS NULL THEN -1::BIGINT ELSE (1::BIGINT << qualified) - 1 END AS upto FROM (${starterFacts(base)}))
      GROUP BY ALL) ORDER BY ALL`
}

/** One row per starter with everything that a figure asks. */
export function starterFacts(base: number): string {
  const horizon = 62
  return `SELECT s.pid, s.year, s.cix, s.intended, s.site, s.xid, s.sector, s.previous_of, s.previous_of_intended,
      e.present >> (s.year - ${base}) AS present, e.in_route >> (s.year - ${base}) AS in_route,
      CASE WHEN q.rank IS NOT NULL THEN least(greatest(q.year - s.year, 0), ${horizon}) END::TINYINT AS qualified, coalesce(q.rank % 2 = 0, false) AS within,
      p.geslacht, s.year - ${countYear('p.geboortedatum')} AS age
    FROM starters s JOIN seen e ON e.pid = s.pid JOIN pupils p ON p.rowid = s.pid LEFT JOIN qualified q ON q.pid = s.pid
    WHERE s.cix IS NOT NULL`
}
