import type { PartRef } from './part.ts'

export const DAYPARTS = ['morning', 'afternoon', 'evening'] as const
export type Daypart = (typeof DAYPARTS)[number]
export const DEVIATIONS = ['exempt', 'moved', 'added'] as const
export type Deviation = (typeof DEVIATIONS)[number]

/** One pupil's own programme within a route: for who comes in after year 4, in the afternoon and the evening. */
export interface OwnProgramme {
  id: string
  startsOn: string
  /** the last day */
  endsOn: string | null
  dayparts: readonly Daypart[]
  /** `di en do, 18.30–21.00` */
  times: string
  reason: string
  parts: readonly OwnPart[]
}

/** What is otherwise than in the version of the route. */
export interface OwnPart {
  id: string
  what: Deviation
  /** of the design; null of what is added */
  part: PartRef | null
  /** of what is added */
  name: string | null
  dueOn: string | null
  hours: number | null
  reason: string
}

/** The one that holds on the day: the last that began. */
export function programmeOn<P extends Pick<OwnProgramme, 'startsOn' | 'endsOn'>>(programmes: readonly P[], day: string): P | null {
  const holding = programmes.filter(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn >= day))
  return holding.reduce<P | null>((last, one) => (last && last.startsOn > one.startsOn ? last : one), null)
}
