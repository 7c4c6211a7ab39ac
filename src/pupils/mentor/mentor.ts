import { plusDays } from '../day.ts'
import type { Due } from '../talk/due.ts'
import type { Summary } from '../talk/summary.ts'

/** A pupil of one's own groups. */
export interface Mentored {
  pupilId: string
  name: string
  group: string
  summary: Summary
  dues: readonly Due[]
}

/** How many pupils and talks a mentor has, and beside it the mean of the school; null when too few are counted to say it. */
export interface Load {
  personId: string
  name: string
  school: string
  pupils: number
  held: number
  planned: number
  meanPupils: number | null
  meanHeld: number | null
}

export const WEEKS = [2, 3, 4, 6, 8] as const
export type Weeks = (typeof WEEKS)[number]
export const USUAL_WEEKS: Weeks = 4

/** With whom nobody had contact in so many weeks: exactly as long ago still counts as contact. Who never had any comes first. */
export function withoutContact<P extends Pick<Mentored, 'summary'>>(pupils: readonly P[], weeks: number, day: string): P[] {
  const since = plusDays(day, -7 * weeks)
  return pupils
    .filter(({ summary }) => summary.lastContact === null || summary.lastContact < since)
    .toSorted((a, b) => (a.summary.lastContact ?? '').localeCompare(b.summary.lastContact ?? ''))
}
