import type { Engine } from './engine/engine.ts'
import { fail } from './problem.ts'
import type { CohortId, IsoDate } from './rows.ts'

/** The pupils of one tranche, and what their figures need to know. `index` is its place in the masks that SQL makes. */
export interface CohortPlan {
  id: CohortId
  index: number
  tranche: string
  startYear: number
  experiments: number
  intended: number
  /** brin + vestiging of its experiments, each once */
  sites: number
}

/** A mask of cohorts must stay exact in a JavaScript number. */
const COHORTS_AT_MOST = 50
export const YEARS_AT_MOST = 50

/** Tranche `2008` is cohort `tranche-2008`, tranche `borging-2010` is `borgingscohort-2010` (docs/formats.md). */
export function cohortId(tranche: string): CohortId {
  const borging = /^borging-(.+)$/.exec(tranche)
  return borging ? `borgingscohort-${borging[1]}` : `tranche-${tranche}`
}

/** Whether 'zoals beoogd' was published for it: of the borgingscohorten it was not, being too early to tell (domain 7.4). */
export function isBorging(cohort: CohortId): boolean {
  return cohort.startsWith('borgingscohort-')
}

export function dateOfYear(year: number): IsoDate {
  return `${year}-10-01`
}

export function yearOfDate(date: IsoDate): number {
  return Number(date.slice(0, 4))
}

/** All cohorts of the source by start and name. A tranche that starts in two years contradicts itself. */
export async function readCohorts(engine: Engine): Promise<CohortPlan[]> {
  const found = await engine.rows<{ tranche: string; first: number; last: number; experiments: number; intended: number; sites: number }>(
    `SELECT tranche, min(startjaar) AS first, max(startjaar) AS last, count(*) AS experiments,
       count(*) FILTER (status IN ('afgerond', 'lopend')) AS intended,
       (SELECT count(DISTINCT (s.brin_vmbo, s.vestiging_vmbo)) FROM experimenten s WHERE s.tranche = x.tranche) AS sites
     FROM experiments x GROUP BY tranche ORDER BY first, tranche`,
  )
  if (found.length === 0) fail({ problem: 'no-cohort' })
  if (found.length > COHORTS_AT_MOST) fail({ problem: 'too-many-cohorts', found: found.length, most: COHORTS_AT_MOST })
  return found.map(({ tranche, first, last, experiments, intended, sites }, index) => {
    if (first !== last) fail({ problem: 'tranche-with-two-starts', tranche, first: String(first), last: String(last) })
    return { id: cohortId(tranche), index, tranche, startYear: first, experiments, intended, sites }
  })
}

/** The years with a count date, in order. */
export async function readCountYears(engine: Engine): Promise<number[]> {
  const rows = await engine.rows<{ year: number }>('SELECT DISTINCT year FROM enrolments ORDER BY year')
  const years = rows.map((row) => row.year)
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0]
  if (last - first >= YEARS_AT_MOST) fail({ problem: 'count-dates-too-far-apart', first: dateOfYear(first), last: dateOfYear(last) })
  return years
}
