import type { Weeks } from '../../design/block.ts'

/** 1 August lies in ISO week 30 or 31: from there a school year runs to the next summer. */
const FIRST_WEEK = 31
export const WEEKS_IN_YEAR = 53

/** Place of an ISO week in the school year: week 31 is 0, week 53 is 22, week 1 is 23, week 30 is 52. */
export function placeOf(isoWeek: number): number {
  return (isoWeek - FIRST_WEEK + WEEKS_IN_YEAR) % WEEKS_IN_YEAR
}

/** The ISO week at a place in the school year. */
export function isoWeekAt(place: number): number {
  return ((place + FIRST_WEEK - 1) % WEEKS_IN_YEAR) + 1
}

/** First and last place in the school year. */
export interface Span {
  from: number
  to: number
}

/** The first and last week in which schools teach when a block does not say: week 34 to week 28. */
export const WHOLE_YEAR: Span = { from: placeOf(34), to: placeOf(28) }

/** Where weeks lie in their school year; null when they run over the summer and so belong to no single year. */
export function spanOf({ from, to }: Weeks): Span | null {
  const span = { from: placeOf(from), to: placeOf(to) }
  return span.from <= span.to ? span : null
}

/** The weeks that two spans share; null when there are none. */
export function overlapOf(one: Span, other: Span): Span | null {
  const both = { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) }
  return both.from <= both.to ? both : null
}

/** How many weeks; week 53 is counted only where a year has one, so not here. */
export function lengthOf({ from, to }: Span): number {
  const all = to - from + 1
  return from <= placeOf(53) && placeOf(53) <= to ? all - 1 : all
}

/** `36–27`, and `40` for one week. */
export function spanText({ from, to }: Span): string {
  return from === to ? `${isoWeekAt(from)}` : `${isoWeekAt(from)}–${isoWeekAt(to)}`
}
