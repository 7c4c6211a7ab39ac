const DAY = 24 * 60 * 60 * 1000

/** ISO 8601: the week of a day is that of its Thursday; week 1 has the first Thursday of the year. `day` = 0 on Monday. */
export function isoWeekOf(date: string): { week: number; day: number } {
  const time = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(time)) throw new RangeError(`invalid date: ${date}`)
  const day = (new Date(time).getUTCDay() + 6) % 7
  const thursday = time + (3 - day) * DAY
  const newYear = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1)
  return { week: Math.floor((thursday - newYear) / DAY / 7) + 1, day }
}

/** Every day from the first to the last, `yyyy-mm-dd`; none when they stand the wrong way round. */
export function daysBetween(from: string, until: string): string[] {
  const [first, last] = [Date.parse(`${from}T00:00:00Z`), Date.parse(`${until}T00:00:00Z`)]
  const count = Math.max(0, Math.round((last - first) / DAY) + 1)
  return Array.from({ length: count }, (_, at) => new Date(first + at * DAY).toISOString().slice(0, 10))
}

/** The year in which the school year of a day begins: 1 August is the first day. */
export function schoolYearOf(date: string): number {
  return Number(date.slice(0, 4)) - (date.slice(5, 7) < '08' ? 1 : 0)
}
