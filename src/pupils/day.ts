export { isDay, plusDays } from '#platform/form/day.ts'

/** The first 1 October before this day, or this day itself. */
export function lastTeldatum(day: string): string {
  const year = Number(day.slice(0, 4))
  return day >= `${year}-10-01` ? `${year}-10-01` : `${year - 1}-10-01`
}

/** 2026 = 2026-2027, from 1 August. */
export function schoolYearOf(day: string): number {
  const year = Number(day.slice(0, 4))
  return day >= `${year}-08-01` ? year : year - 1
}
