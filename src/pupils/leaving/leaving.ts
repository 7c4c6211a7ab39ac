/** How a pupil leaves a route. */
export const KINDS = ['switch', 'drop-out', 'diploma'] as const
export type LeavingKind = (typeof KINDS)[number]

/** domain.md 6: why pupils switched; `own`: in own words. */
export const REASONS = ['not-offered', 'new-surroundings', 'route-stopped', 'other-sector', 'bbl', 'own'] as const
export type LeavingReason = (typeof REASONS)[number]

/** Where a pupil goes who leaves. */
export const DESTINATIONS = [
  'regular-vo',
  'regular-mbo-bol',
  'regular-mbo-bbl',
  'other-route',
  'higher',
  'work-and-school',
  'work',
  'none',
  'unknown',
  'other',
] as const
/** `same-route`: of a diploma on the way, the pupil goes on in the route. */
export type Destination = (typeof DESTINATIONS)[number] | 'same-route'

export const DIPLOMAS = ['vmbo-bb', 'vmbo-kb', 'vmbo-gl', 'vmbo-tl', 'havo', 'vwo', 'mbo-1', 'mbo-2', 'mbo-3', 'mbo-4'] as const
export type LeavingDiploma = (typeof DIPLOMAS)[number]

/** What could be reached at that moment, as the design of the route said. */
export interface WayOut {
  diploma: string | null
  where: string | null
  left: string | null
}

export interface NewLeaving {
  kind: LeavingKind
  /** the last day in the route; of who goes on in it the day of the diploma */
  on: string
  reason: LeavingReason | null
  reasonWords: string | null
  wayBackUsed: boolean | null
  destination: Destination
  destinationWords: string | null
  diploma: LeavingDiploma | null
  diplomaOn: string | null
  within: boolean | null
  lastContactOn: string | null
  attempts: string | null
  reportedTo: string | null
  reportedOn: string | null
  reEntry: string | null
}

export interface Leaving extends NewLeaving {
  id: string
  recordId: string
  routeId: string
  routeName: string
  /** whose record it stands in */
  school: string
  /** with others, because the route stopped */
  eventId: string | null
  wayBack: readonly WayOut[]
  by: string | null
  recordedAt: Date
  /** when it was first told: a correction keeps it */
  toldAt: Date
  replaces: string | null
  withdrawn: boolean
}

/** What the line of the route that ends with it gives as the reason. */
export const reasonOf = ({ reasonWords, reason, kind }: Pick<NewLeaving, 'reasonWords' | 'reason' | 'kind'>): string =>
  reasonWords ?? reason ?? kind

/** A diploma halfway: the pupil stays in the route. */
export const goesOn = ({ destination }: Pick<NewLeaving, 'destination'>): boolean => destination === 'same-route'

/**
 * Whether the stay in the route ends with it, at every school: a diploma got outside the route does not end it, nor one of who
 * goes on in it. The database: ENDS in 0047-who-calls-who-stays.
 */
export const endsStay = (one: Pick<NewLeaving, 'within' | 'destination'>): boolean => one.within !== false && !goesOn(one)

export const endsRoute = (one: Pick<Leaving, 'within' | 'destination' | 'withdrawn'>): boolean => !one.withdrawn && endsStay(one)

/** A startkwalificatie is a diploma mbo 2, 3 or 4, havo or vwo: monitor/definitions.ts, `startkwalificatie`. */
export const isStartkwalificatie = (diploma: LeavingDiploma | null): boolean =>
  diploma !== null && ['mbo-2', 'mbo-3', 'mbo-4', 'havo', 'vwo'].includes(diploma)

export type LeavingFinding = 'drop-out/not-reported' | 'drop-out/no-contact-tried' | 'drop-out/no-way-in-again'

/**
 * What is still to be done for who dropped out. Who reports where and within how many days is law whose article is not at
 * hand here: needs a decision of the schools.
 */
export function openWith({ kind, attempts, lastContactOn, reportedTo, reEntry }: NewLeaving): LeavingFinding[] {
  if (kind !== 'drop-out') return []
  return [
    ...(reportedTo ? [] : (['drop-out/not-reported'] as const)),
    ...(attempts || lastContactOn ? [] : (['drop-out/no-contact-tried'] as const)),
    ...(reEntry ? [] : (['drop-out/no-way-in-again'] as const)),
  ]
}
