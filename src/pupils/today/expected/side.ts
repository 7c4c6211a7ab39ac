import {
  type DesignYear,
  freeWeeks,
  isoWeekOf,
  OFFICIAL_HOLIDAYS,
  type Place,
  placeOf,
  type RouteDesign,
  type Span,
  schoolYearOf,
} from '#programme/index.ts'

export type Side = 'vo' | 'mbo'

/** Whose holidays hold at a place: at a company those of the side where the year is enrolled. */
export const sideOf = {
  at: (place: Place, { enrolledAt }: DesignYear): Side =>
    place === 'company' ? (enrolledAt === 'vo' ? 'vo' : 'mbo') : place === 'vmbo' ? 'vo' : 'mbo',
  place: (side: Side): Place => (side === 'vo' ? 'vmbo' : 'mbo'),
}

export const covers = (span: Span | null, week: number): boolean => span !== null && span.from <= placeOf(week) && placeOf(week) <= span.to

/** The name of the holiday of a side on this day, or null; and whether its holidays of this school year are known at all. */
export function holidayOn({ calendar }: RouteDesign, side: Side, day: string): { name: string | null; known: boolean } {
  const free = freeWeeks({ official: OFFICIAL_HOLIDAYS, own: [] }, side, calendar[side], schoolYearOf(day))
  if (!free) return { name: null, known: false }
  const { week, day: weekday } = isoWeekOf(day)
  const found = free.byPlace.get(placeOf(week))
  return { name: found && found.days & (1 << weekday) ? found.name : null, known: true }
}
