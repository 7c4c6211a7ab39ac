import type { IsoDate, Position } from '#monitor/rows.ts'
import type { SourceRows } from '../source-rows.ts'
import { enrolmentsOf, experimentsOf } from './starters.ts'

const QUALIFYING = ['mbo-2', 'mbo-3', 'mbo-4', 'havo', 'vwo']

/** Where a pupil is on a count date: the first of the five that applies (domain 7.3). */
export function positionOn(source: SourceRows, pupil: string, date: IsoDate): Position {
  const qualified = qualificationOn(source, pupil, date)
  if (qualified) return qualified
  if (experimentsOf(source, pupil, date).length > 0) return 'in-traject'
  return enrolmentsOf(source, pupil, date).length > 0 ? 'overig-onderwijs' : 'onbekend'
}

/** The earliest qualifying diploma decides within or outside; on the same day within. */
function qualificationOn(source: SourceRows, pupil: string, date: IsoDate): Position | null {
  const diplomas = source.diplomas.filter((row) => row.leerling === pupil && QUALIFYING.includes(row.diploma) && row.datum <= date)
  if (diplomas.length === 0) return null
  const first = diplomas.map((row) => row.datum).sort()[0]
  const within = diplomas.some((row) => row.datum === first && row.experiment !== '')
  return within ? 'startkwalificatie-binnen' : 'startkwalificatie-buiten'
}

export const isQualified = (position: Position): boolean =>
  position === 'startkwalificatie-binnen' || position === 'startkwalificatie-buiten'
export const isBound = (position: Position): boolean => isQualified(position) || position === 'in-traject'
export const isBoundWithin = (position: Position): boolean => position === 'startkwalificatie-binnen' || position === 'in-traject'
