import type { About } from '../agreement/about.ts'
import type { Measured } from '../agreement/promise.ts'

/** A meeting, as consultation/ gives it. */
export interface MeetingLine {
  bodyName: string
  routeIds: readonly string[]
  plannedOn: string
  state: string
  sidesPresent: readonly string[]
}

/** Meetings of bodies for these routes that were held with both sides there. Without one that was even planned nothing is known. */
export function meetingsHeld(meetings: readonly MeetingLine[], { routeIds }: Pick<About, 'routeIds'>): Measured {
  const ours = meetings.filter((one) => one.routeIds.some((id) => routeIds.includes(id)))
  if (ours.length === 0) return { value: null, why: 'no-data' }
  const rows = ours.map(({ bodyName, plannedOn, ...one }) => ({ label: bodyName, on: plannedOn, value: isHeld(one) ? 1 : 0 }))
  return { value: ours.filter(isHeld).length, unit: 'overleg', adds: true, rows }
}

const isHeld = ({ state, sidesPresent }: Pick<MeetingLine, 'state' | 'sidesPresent'>): boolean =>
  state === 'held' && sidesPresent.includes('vo') && sidesPresent.includes('mbo')
