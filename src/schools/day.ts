export { isDay, plusDays } from '#platform/form/day.ts'

/** Both ends belong to it; no end is for ever. */
export function holdsOn(day: string, from: string, until: string | null): boolean {
  return from <= day && (until === null || day <= until)
}

/** The last 1 October on or before the day. */
export function lastTeldatum(day: string): string {
  const year = Number(day.slice(0, 4))
  return day >= `${year}-10-01` ? `${year}-10-01` : `${year - 1}-10-01`
}
