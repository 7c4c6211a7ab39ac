import type { Population } from '#monitor/rows.ts'
import type { SourceRows } from '../source-rows.ts'
import { cohortsOf } from './cohorts.ts'
import { comparisonRows } from './comparison-rows.ts'
import { experimentRows } from './experiment-rows.ts'
import { followedGroups } from './followed.ts'
import { bindingRows, flowRows, incidenceRows, pathRows, positionRows, retentionRows } from './group-tables.ts'
import { modelRows } from './model-rows.ts'
import type { OracleRow } from './oracle-row.ts'

export { type OracleRow, ROW_SHAPES } from './oracle-row.ts'

/** The monitor's figures counted by hand: loops over rows, from the definitions alone. Slow on purpose. */
export function oracle(source: SourceRows, populations?: Population[]): OracleRow[] {
  const cohorts = cohortsOf(source)
  const groups = followedGroups(source, cohorts, populations)
  return [
    ...groups.flatMap((group) =>
      [positionRows, flowRows, pathRows, bindingRows, retentionRows, incidenceRows].flatMap((table) => table(group)),
    ),
    ...cohorts.flatMap(experimentRows),
    ...comparisonRows(groups),
    ...modelRows(source, groups),
  ]
}
