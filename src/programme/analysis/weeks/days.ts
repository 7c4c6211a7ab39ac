import { WEEKDAYS, type Weekday } from '../../design/block.ts'

/** Weekdays as a set of five bits, Monday lowest: they are compared for every pair of blocks. */
export type Days = number

export const ALL_DAYS: Days = 0b11111

export function daysOf(weekdays: readonly Weekday[]): Days {
  return weekdays.reduce((days, day) => days | (1 << WEEKDAYS.indexOf(day)), 0)
}

/** `tue,thu`: as a finding names them. */
export function dayCodes(days: Days): string {
  return WEEKDAYS.filter((_, at) => days & (1 << at)).join(',')
}

export function countOf(days: Days): number {
  return WEEKDAYS.filter((_, at) => days & (1 << at)).length
}
