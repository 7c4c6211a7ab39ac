import { schoolYearOf } from '../analysis/weeks/iso-week.ts'
import { yearTimes } from '../analysis/weeks/year-times.ts'
import type { RouteDesign } from '../design/design.ts'

export interface RunningCohort {
  startYear: number
  versionId: string
  number: number
  changedAt: Date
  design: RouteDesign
}

/** The cohort that began first of those that are still in the route on this day; after the last one the last, before any none. */
export function runningCohort(cohorts: readonly RunningCohort[], today: string): RunningCohort | null {
  const inOrder = [...cohorts].sort((one, other) => one.startYear - other.startYear)
  const isIn = ({ startYear, design }: RunningCohort): boolean => {
    const last = Math.max(0, ...[...yearTimes(design.years).values()].map(({ after }) => after))
    return schoolYearOf(today) <= startYear + last
  }
  return inOrder.find(isIn) ?? inOrder.at(-1) ?? null
}
