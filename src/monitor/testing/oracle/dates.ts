import type { IsoDate } from '#monitor/rows.ts'
import type { SourceRows } from '../source-rows.ts'

export const october = (year: number): IsoDate => `${year}-10-01`
export const yearOf = (date: IsoDate): number => Number(date.slice(0, 4))

/** Every date at which somebody was counted, oldest first. */
export function countDates(source: SourceRows): IsoDate[] {
  return [...new Set(source.inschrijvingen.map((row) => row.teldatum))].sort()
}

/** The count dates of a group: its start and what came later. */
export function datesFrom(source: SourceRows, start: IsoDate): IsoDate[] {
  return countDates(source).filter((date) => date >= start)
}

/** Completed years on a date. */
export function ageOn(birth: IsoDate, date: IsoDate): number {
  const years = yearOf(date) - yearOf(birth)
  return date.slice(5) < birth.slice(5) ? years - 1 : years
}
