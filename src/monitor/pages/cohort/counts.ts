import type { Place } from '#ui/mark.tsx'
import { type Count, type IsoDate, POSITIONS, type Position, type PositionRow } from '../../rows.ts'
import { sumOf } from '../shared/format.ts'
import type { View } from '../shared/view.ts'
import type { CohortChoice } from './choice.ts'

export const PLACE_OF: Record<Position, Place> = {
  'startkwalificatie-binnen': 'start',
  'startkwalificatie-buiten': 'start',
  'in-traject': 'route',
  'overig-onderwijs': 'else',
  onbekend: 'out',
}

/** Where the pupils of one group stand at one count date. */
export interface Stand {
  teldatum: IsoDate
  total: Count
  positions: Record<Position, Count>
  places: Record<Place, Count>
  definition: string
}

/** One stand per count date, from the start on. */
export function standsOf(view: View, { cohort, population, group }: CohortChoice): Stand[] {
  const rows = view.output.rows.filter(
    (row): row is PositionRow =>
      row.table === 'positions' && row.cohort === cohort.id && row.population === population && row.group === group,
  )
  const dates = [...new Set(rows.map(({ teldatum }) => teldatum))].sort()
  return dates.map((teldatum) =>
    standOf(
      teldatum,
      rows.filter((row) => row.teldatum === teldatum),
    ),
  )
}

function standOf(teldatum: IsoDate, rows: PositionRow[]): Stand {
  const countOf = (position: Position): Count => rows.find((row) => row.position === position)?.n ?? 0
  const positions = Object.fromEntries(POSITIONS.map((position) => [position, countOf(position)])) as Record<Position, Count>
  return { teldatum, total: rows[0]?.total ?? 0, positions, places: placesOf(positions), definition: rows[0]?.definition ?? '' }
}

function placesOf(positions: Record<Position, Count>): Record<Place, Count> {
  const { 'startkwalificatie-binnen': within, 'startkwalificatie-buiten': outside } = positions
  const start = within === 0 ? outside : outside === 0 ? within : sumOf([within, outside])
  return { start, route: positions['in-traject'], else: positions['overig-onderwijs'], out: positions.onbekend }
}
