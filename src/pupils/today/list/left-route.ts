import type { MorningRow } from './morning-row.ts'

/** That a pupil left a route, and which school says so. */
export interface LeftRoute {
  routeId: string
  /** the last day in it */
  on: string
  school: string
}

/**
 * The last word that a pupil left this route, when no line begins after it: who came back is expected again. A school that did
 * not end its own line yet keeps the pupil on the list, and nobody waits at the door for who left.
 */
export function leftBefore(
  { spells }: Pick<MorningRow, 'spells'>,
  left: readonly LeftRoute[],
  routeId: string,
  day: string,
): LeftRoute | null {
  const begun = spells.filter((spell) => spell.routeId === routeId && spell.validFrom <= day).map(({ validFrom }) => validFrom)
  const told = left.filter((one) => one.routeId === routeId && one.on < day && begun.every((from) => from <= one.on))
  return told.toSorted((one, other) => one.on.localeCompare(other.on)).at(0) ?? null
}
