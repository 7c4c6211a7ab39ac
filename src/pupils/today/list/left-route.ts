/** That a pupil left a route, and which school says so. */
export interface LeftRoute {
  routeId: string
  /** the last day in it */
  on: string
  /** the first day from which a school says since then that the pupil is in it again */
  backOn: string | null
  school: string
}

/**
 * The first word that a pupil left this route, until the pupil came back. A school that did not end its own line yet keeps the
 * pupil on the list, and nobody waits at the door for who left.
 */
export function leftBefore(left: readonly LeftRoute[], routeId: string, day: string): LeftRoute | null {
  const told = left.filter((one) => one.routeId === routeId && one.on < day && (one.backOn === null || one.backOn > day))
  return told.toSorted((one, other) => one.on.localeCompare(other.on)).at(0) ?? null
}
