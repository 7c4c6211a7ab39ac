import { schoolYearOf } from '#programme/index.ts'

/** A line that says that the pupil is in the route; withdrawn ones are left out before. */
export interface RouteSpell {
  validFrom: string
  /** the last day */
  validUntil: string | null
}

const SUMMER_DAYS = 92

/**
 * The first day of the stay in a route that holds on the day: the lines of both schools follow each other. Who was away for
 * longer than a summer began anew, with the cohort of that day. Null when no line holds on the day.
 */
export function routeStart(spells: readonly RouteSpell[], day: string): string | null {
  const began = spells.filter(({ validFrom }) => validFrom <= day)
  const holding = began.filter(({ validUntil }) => validUntil === null || validUntil >= day)
  if (holding.length === 0) return null
  let start = holding.map(({ validFrom }) => validFrom).toSorted()[0] ?? day
  for (const { validFrom, validUntil } of began.toSorted((one, other) => other.validFrom.localeCompare(one.validFrom))) {
    if (validFrom < start && (validUntil === null || daysFrom(validUntil, start) <= SUMMER_DAYS)) start = validFrom
  }
  return start
}

/** 2026 = the cohort of 1 August 2026. */
export const cohortOf = (start: string): number => schoolYearOf(start)

const daysFrom = (one: string, other: string): number => (Date.parse(other) - Date.parse(one)) / 86_400_000
