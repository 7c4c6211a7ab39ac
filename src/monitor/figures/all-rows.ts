import type { CohortPlan } from '../cohorts.ts'
import type { Pattern } from '../count/patterns.ts'
import { type ComparisonRow, GROUPS, type Population, type Row } from '../rows.ts'
import { comparisonRows, withFamilies } from './comparison-rows.ts'
import { populationsOf, type StartedGroup, startGroup } from './groups.ts'
import { incidenceRows } from './incidence-rows.ts'
import { newLeaverRows } from './new-leaver-rows.ts'
import { bindingRows, flowRows, pathRows, positionRows, retentionRows } from './position-rows.ts'
import { regressionRows } from './regression-rows.ts'

export interface FiguresOf {
  cohorts: CohortPlan[]
  /** only what the caller asked for by name; otherwise what was published */
  populations?: readonly Population[] | undefined
  years: number[]
  patterns: Pattern[]
  clustered: boolean
}

/** All rows that come from counts of pupils, table by table. */
export function allRows({ cohorts, populations, years, patterns, clustered }: FiguresOf): Row[] {
  const comparisons: ComparisonRow[] = []
  const rows: Row[] = []
  for (const cohort of cohorts) {
    for (const population of populationsOf(cohort, populations)) {
      const groups = GROUPS.flatMap((group) => startGroup(patterns, years, { cohort, population, group }) ?? [])
      rows.push(
        ...groups.flatMap((group) => [
          ...positionRows(group),
          ...flowRows(group),
          ...pathRows(group),
          ...incidenceRows(group),
          ...newLeaverRows(group),
        ]),
      )
      const own = groups.find(({ group }) => group === 'traject')
      if (!own) continue
      rows.push(...bindingRows(own), ...(population === 'alle' ? retentionRows(own) : []))
      comparisons.push(...groups.filter((other) => other !== own).flatMap((other) => comparisonRows(own, other)))
      rows.push(...regressions(own, groups, clustered))
    }
  }
  return [...rows, ...withFamilies(comparisons)]
}

function regressions(own: StartedGroup, groups: StartedGroup[], clustered: boolean): Row[] {
  const national = groups.find(({ group }) => group === 'landelijk')
  if (!national) return []
  return [...regressionRows('regression', own, national, clustered), ...regressionRows('regression-interaction', own, national, clustered)]
}
