/** A session ends at night whatever happens, and sooner when nobody uses it: school computers are shared. */
export const SESSION_HOURS = 12
export const IDLE_MINUTES = 60
/** So long a session waits for its second step. */
export const SECOND_STEP_MINUTES = 10

/** From these moments on a session still counts; all in UTC. */
export function sessionBounds(now: Date): { idleSince: Date; endsAt: Date } {
  const shifted = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000)
  return { idleSince: shifted(-IDLE_MINUTES), endsAt: shifted(SESSION_HOURS * 60) }
}
