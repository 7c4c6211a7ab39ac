/** School years are named by their first calendar year: 2026 is 2026-2027. Days are ISO dates. */
export const firstDayOf = (schoolYear: number): string => `${schoolYear}-08-01`
export const lastDayOf = (schoolYear: number): string => `${schoolYear + 1}-07-31`

export function schoolYearOf(day: string): number {
  const year = Number(day.slice(0, 4))
  return Number(day.slice(5, 7)) >= 8 ? year : year - 1
}

/** The day so many days later. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** This day, or the Friday before it in a weekend. */
export function workday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return daysAfter(day, weekday === 0 ? -2 : weekday === 6 ? -1 : 0)
}
