import { POSITIONS } from '#monitor/rows.ts'
import { countWhere, type FollowedGroup, percentOf } from './followed.ts'
import type { OracleRow } from './oracle-row.ts'
import { isBound, isBoundWithin, isQualified } from './position.ts'

const keysOf = ({ cohort, population, group }: FollowedGroup) => ({ cohort: cohort.id, population, group })

export function positionRows(followed: FollowedGroup): OracleRow[] {
  const total = followed.starters.length
  return followed.dates.flatMap((teldatum, index) =>
    POSITIONS.map((position) => {
      const n = countWhere(followed, index, (one) => one === position)
      return { table: 'positions', ...keysOf(followed), start: followed.start, teldatum, position, n, total, percent: percentOf(n, total) }
    }),
  )
}

export function flowRows(followed: FollowedGroup): OracleRow[] {
  return followed.dates.slice(1).flatMap((to, index) =>
    POSITIONS.flatMap((fromPosition) =>
      POSITIONS.map((toPosition) => {
        const n = followed.paths.filter((path) => path[index] === fromPosition && path[index + 1] === toPosition).length
        return { table: 'flows', ...keysOf(followed), from: followed.dates[index], to, fromPosition, toPosition, n }
      }),
    ),
  )
}

export function pathRows(followed: FollowedGroup): OracleRow[] {
  const counts = new Map<string, number>()
  for (const path of followed.paths) counts.set(path.join(' '), (counts.get(path.join(' ')) ?? 0) + 1)
  return [...counts].map(([path, n]) => ({ table: 'paths', ...keysOf(followed), positions: path.split(' '), n }))
}

/** Binding is told of the route only. */
export function bindingRows(followed: FollowedGroup): OracleRow[] {
  if (followed.group !== 'traject') return []
  const { cohort, population } = followed
  const total = followed.starters.length
  return followed.dates.flatMap((teldatum, index) =>
    (
      [
        ['gebonden', isBound],
        ['gebonden-binnen', isBoundWithin],
      ] as const
    ).map(([measure, matches]) => {
      const n = countWhere(followed, index, matches)
      return { table: 'binding', cohort: cohort.id, population, teldatum, measure, n, total, percent: percentOf(n, total) }
    }),
  )
}

/** Retention is told of all experiments together. */
export function retentionRows(followed: FollowedGroup): OracleRow[] {
  if (followed.group !== 'traject' || followed.population !== 'alle') return []
  const total = followed.starters.length
  return followed.dates.map((teldatum, index) => {
    const n = countWhere(followed, index, (one) => one === 'in-traject')
    return { table: 'retention', cohort: followed.cohort.id, teldatum, n, total, percent: percentOf(n, total) }
  })
}

/** Everybody is observed at every count date, so the cumulative incidence is a plain proportion. */
export function incidenceRows(followed: FollowedGroup): OracleRow[] {
  const startYear = Number(followed.start.slice(0, 4))
  const firstEvents = followed.paths.map((path) => {
    const index = path.findIndex((position, at) => at > 0 && (isQualified(position) || position === 'onbekend'))
    return { index, event: index === -1 ? null : path[index] === 'onbekend' ? 'vsv' : 'startkwalificatie' }
  })
  return followed.dates.flatMap((date, at) =>
    at === 0
      ? []
      : ['startkwalificatie', 'vsv'].map((event) => {
          const n = firstEvents.filter((first) => first.event === event && first.index <= at).length
          const probability = followed.starters.length === 0 ? null : n / followed.starters.length
          return { table: 'incidence', ...keysOf(followed), years: Number(date.slice(0, 4)) - startYear, event, probability }
        }),
  )
}
