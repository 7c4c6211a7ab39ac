import type { Group, IsoDate, Population } from '#monitor/rows.ts'
import type { EnrolmentRow, SourceRows } from '../source-rows.ts'
import { type OracleCohort, rowsFor } from './cohorts.ts'
import { october, yearOf } from './dates.ts'

/** When a group started: the previous cohorts a year before the cohort. */
export function startOf(cohort: OracleCohort, group: Group): IsoDate {
  return group === 'traject' || group === 'landelijk' ? cohort.start : october(yearOf(cohort.start) - 1)
}

/** The pupils of a group, each once (domain 7.2). */
export function startersOf(source: SourceRows, cohort: OracleCohort, population: Population, group: Group): string[] {
  const start = startOf(cohort, group)
  const starters = source.leerlingen.map((pupil) => pupil.leerling).filter((pupil) => startRows(source, pupil, start).length > 0)
  if (group === 'traject') return starters.filter((pupil) => isInTraject(source, cohort, population, pupil))
  const outside = starters.filter((pupil) => experimentsOf(source, pupil, start).length === 0)
  return group === 'voorgaand' ? outside.filter((pupil) => isAtSite(source, cohort, population, pupil, start)) : outside
}

/** A pupil's enrolments on a count date. */
export function enrolmentsOf(source: SourceRows, pupil: string, date: IsoDate): EnrolmentRow[] {
  return source.inschrijvingen.filter((row) => row.leerling === pupil && row.teldatum === date)
}

/** The enrolments that make a pupil a starter: bb, year 3. */
export function startRows(source: SourceRows, pupil: string, date: IsoDate): EnrolmentRow[] {
  return enrolmentsOf(source, pupil, date).filter((row) => row.opleiding === 'vmbo-bb' && row.leerjaar === '3')
}

/** The experiments in which a pupil is enrolled on a date, whatever the programme. */
export function experimentsOf(source: SourceRows, pupil: string, date: IsoDate): string[] {
  return enrolmentsOf(source, pupil, date).flatMap((row) => (row.experiment === '' ? [] : [row.experiment]))
}

/** Of the tranches that start on one day a pupil belongs to one; as intended when an experiment of that tranche is. */
function isInTraject(source: SourceRows, cohort: OracleCohort, population: Population, pupil: string): boolean {
  if (trancheOf(source, pupil, cohort.start) !== cohort.rows[0]?.tranche) return false
  const names = rowsFor(cohort, population).map((row) => row.experiment)
  return experimentsOf(source, pupil, cohort.start).some((name) => names.includes(name))
}

/** The experiment in which he is a bb-3 pupil goes before one in which he is something else; then the first by name. */
function trancheOf(source: SourceRows, pupil: string, start: string): string | undefined {
  const starting = source.experimenten.filter((row) => october(Number(row.startjaar)) === start)
  const own = (rows: EnrolmentRow[]): string[] =>
    rows.map((row) => row.experiment).filter((name) => starting.some((row) => row.experiment === name))
  const first = own(startRows(source, pupil, start)).sort()[0] ?? own(enrolmentsOf(source, pupil, start)).sort()[0]
  return starting.find((row) => row.experiment === first)?.tranche
}

function isAtSite(source: SourceRows, cohort: OracleCohort, population: Population, pupil: string, start: IsoDate): boolean {
  const sites = rowsFor(cohort, population)
  return startRows(source, pupil, start).some((row) =>
    sites.some((site) => site.brin_vmbo === row.brin && site.vestiging_vmbo === row.vestiging),
  )
}
