import { dateOfYear } from '../cohorts.ts'
import {
  type BindingMeasure,
  type BindingRow,
  type FlowRow,
  type PathRow,
  POSITIONS,
  type Position,
  type PositionRow,
  type RetentionRow,
} from '../rows.ts'
import { countAt, percentOf, sumOf } from './counts.ts'
import { keysOf, type StartedGroup, startOf } from './groups.ts'
import { positionAt, positionsOf } from './path-code.ts'

export function positionRows(group: StartedGroup): PositionRow[] {
  return group.years.flatMap((year, index) => {
    const counts = countAt(group, index)
    return POSITIONS.map((position): PositionRow => {
      const n = counts.get(position) ?? 0
      const percent = percentOf(n, group.total)
      const when = { start: startOf(group), teldatum: dateOfYear(year) }
      return { table: 'positions', ...keysOf(group), ...when, position, n, total: group.total, percent, definition: 'positie/vm2-monitor' }
    })
  })
}

/** All 25 cells between two consecutive count dates, zeros too. */
export function flowRows(group: StartedGroup): FlowRow[] {
  return group.years.slice(1).flatMap((year, index) => {
    const cells = new Map<string, number>()
    for (const [path, n] of group.paths) {
      const cell = path.slice(index, index + 2)
      cells.set(cell, (cells.get(cell) ?? 0) + n)
    }
    const dates = { from: dateOfYear(group.years[index] ?? year), to: dateOfYear(year) }
    return allPairs().map(([from, to]): FlowRow => {
      const ends = { fromPosition: positionAt(from), toPosition: positionAt(to) }
      return { table: 'flows', ...keysOf(group), ...dates, ...ends, n: cells.get(`${from}${to}`) ?? 0, definition: 'positie/vm2-monitor' }
    })
  })
}

function allPairs(): [number, number][] {
  return POSITIONS.flatMap((_, from) => POSITIONS.map((_, to): [number, number] => [from, to]))
}

/** Only paths that somebody went, the most trodden first. */
export function pathRows(group: StartedGroup): PathRow[] {
  return [...group.paths]
    .sort(([pathA, a], [pathB, b]) => b - a || pathA.localeCompare(pathB))
    .map(([path, n]) => ({ table: 'paths', ...keysOf(group), positions: positionsOf(path), n, definition: 'positie/vm2-monitor' }))
}

/** Retention counts the position in the route; a startkwalificatie goes first (domain 7.4). */
export function retentionRows(group: StartedGroup): RetentionRow[] {
  return group.years.map((year, index) => {
    const n = countAt(group, index).get('in-traject') ?? 0
    const percent = percentOf(n, group.total)
    return {
      table: 'retention',
      cohort: group.cohort.id,
      teldatum: dateOfYear(year),
      n,
      total: group.total,
      percent,
      definition: 'retentie/vm2-monitor',
    }
  })
}

/** Domain 6: still enrolled in the experiment or startkwalificatie in hand; narrower, obtained within it. */
const BOUND: Record<BindingMeasure, readonly Position[]> = {
  gebonden: ['in-traject', 'startkwalificatie-binnen', 'startkwalificatie-buiten'],
  'gebonden-binnen': ['in-traject', 'startkwalificatie-binnen'],
}

export function bindingRows(group: StartedGroup): BindingRow[] {
  return group.years.flatMap((year, index) => {
    const counts = countAt(group, index)
    return (Object.keys(BOUND) as BindingMeasure[]).map((measure): BindingRow => {
      const n = sumOf(counts, BOUND[measure])
      const { cohort, population } = keysOf(group)
      const figure = { n, total: group.total, percent: percentOf(n, group.total) }
      return { table: 'binding', cohort, population, teldatum: dateOfYear(year), measure, ...figure, definition: `binding/${measure}` }
    })
  })
}
