import type { About } from '../agreement/about.ts'
import type { Measured } from '../agreement/promise.ts'

/** A line of the activity schedule, as activity/ gives it. */
export interface HoursLine {
  institutionId: string
  person: string
  function: string
  routeId: string | null
  /** the last day */
  to: string
  hours: number
}

/** Hours that the promising school gave for these routes; a line counts where it ends. No line at all says nothing. */
export function hoursDelivered(lines: readonly HoursLine[], { routeIds, institutionIds, from, until }: Days): Measured {
  const ours = lines.filter(({ routeId }) => routeId !== null && routeIds.includes(routeId))
  if (ours.length === 0) return { value: null, why: 'no-data' }
  const counted = ours.filter(
    (one) => one.to >= from && one.to <= until && (institutionIds.length === 0 || institutionIds.includes(one.institutionId)),
  )
  // hours are kept to two decimals
  const value = counted.reduce((sum, { hours }) => sum + Math.round(hours * 100), 0) / 100
  const rows = counted.map(({ person, function: task, to, hours }) => ({
    label: [task, person].filter(Boolean).join(', '),
    on: to,
    value: hours,
  }))
  return { value, unit: 'uur', adds: true, rows }
}

type Days = Pick<About, 'routeIds' | 'institutionIds' | 'from' | 'until'>
