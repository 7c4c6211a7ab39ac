import type { Agreement, Amendment, Change, CoveredRoute, Party } from './agreement.ts'

type WithRoutes = Pick<Agreement, 'routes' | 'firstRoutes' | 'namedRoutes' | 'amendments'>
type WithParties = Pick<Agreement, 'parties' | 'joining' | 'amendments'>

/** The routes that it covers on a day: as first agreed, with every signed amendment that had taken effect by then. */
export function routesOn(agreement: WithRoutes, day: string): CoveredRoute[] {
  return inOrder(agreement.amendments)
    .filter(({ effectiveOn }) => effectiveOn <= day)
    .reduce<CoveredRoute[]>((now, { changes }) => coveredAfter(agreement, now, changes), [...(agreement.firstRoutes ?? agreement.routes)])
}

/** One after the other: what comes later counts. */
export function coveredAfter(agreement: WithRoutes, routes: readonly CoveredRoute[], changes: readonly Change[]): CoveredRoute[] {
  return changes.reduce<CoveredRoute[]>(
    (now, change) => {
      if (change.kind !== 'cover' && change.kind !== 'uncover') return now
      const others = now.filter(({ routeId }) => routeId !== change.routeId)
      const named = everyRoute(agreement).find(({ routeId }) => routeId === change.routeId)
      return change.kind === 'cover' && named ? [...others, { ...named, cohorts: change.cohorts }] : others
    },
    [...routes],
  )
}

/** Every route that it covers on some day, or that an amendment would have it cover. */
export const everyRoute = ({ routes, firstRoutes = routes, namedRoutes = [] }: Omit<WithRoutes, 'amendments'>): CoveredRoute[] => [
  ...firstRoutes,
  ...namedRoutes,
]

/** A party that joins is one from the day on which its amendment, signed by all, takes effect. */
export const partiesOn = (agreement: WithParties, day: string): Party[] =>
  everyParty(agreement).filter(({ joinedBy }) => !joinedBy || (joinsOn(agreement, joinedBy) ?? '9999-12-31') <= day)

/** With who joins later, or is asked to. */
export const everyParty = ({ parties, joining = [] }: Pick<WithParties, 'parties' | 'joining'>): Party[] => [...parties, ...joining]

const joinsOn = ({ amendments }: WithParties, joinedBy: string): string | null =>
  amendments.find(({ id, state }) => id === joinedBy && state === 'signed')?.effectiveOn ?? null

/** As it is on a day: its parties, who is still to join, and its routes. */
export function agreementOn<T extends WithRoutes & WithParties>(agreement: T, day: string): T {
  const parties = partiesOn(agreement, day)
  const joining = everyParty(agreement).filter((one) => !parties.includes(one))
  return { ...agreement, parties, joining, firstRoutes: agreement.firstRoutes ?? agreement.routes, routes: routesOn(agreement, day) }
}

/** Covered on this day or later, as far as all have signed it: nobody is asked for what is on its way. */
export function coveredFrom(agreement: WithRoutes & Pick<Agreement, 'text'>, day: string): Set<string> {
  const later = [agreement.text.startsOn ?? day, ...inOrder(agreement.amendments).map(({ effectiveOn }) => effectiveOn)]
  const days = [day, ...later.filter((one) => one > day)]
  return new Set(days.flatMap((one) => routesOn(agreement, one).map(({ routeId }) => routeId)))
}

export interface CoveredSpan {
  routeId: string
  cohorts: readonly number[]
  /** both ends belong to it; null: open */
  from: string | null
  to: string | null
}

/** Which routes and cohorts between which days: for money, of which each row has a day of its own. */
export function coverageSpans(agreement: WithRoutes): CoveredSpan[] {
  const changing = inOrder(agreement.amendments).filter(({ changes }) => changes.some(({ kind }) => kind === 'cover' || kind === 'uncover'))
  const starts = [null, ...new Set(changing.map(({ effectiveOn }) => effectiveOn))]
  const spans = starts.flatMap((from, at) =>
    routesOn(agreement, from ?? '0001-01-01').map(({ routeId, cohorts }) => ({ routeId, cohorts, from, to: dayBefore(starts[at + 1]) })),
  )
  return spans.reduce<CoveredSpan[]>(joined, [])
}

/** What goes on unchanged stays one span. */
function joined(spans: CoveredSpan[], next: CoveredSpan): CoveredSpan[] {
  const last = spans.findLast(({ routeId }) => routeId === next.routeId)
  const goesOn = last && last.to !== null && last.to === dayBefore(next.from) && String(last.cohorts) === String(next.cohorts)
  return goesOn ? spans.map((one) => (one === last ? { ...last, to: next.to } : one)) : [...spans, next]
}

const dayBefore = (day: string | null | undefined): string | null =>
  day ? new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10) : null

const inOrder = (amendments: readonly Amendment[]): Amendment[] =>
  amendments
    .filter(({ state }) => state === 'signed')
    .toSorted((one, other) => one.effectiveOn.localeCompare(other.effectiveOn) || one.number - other.number)

/** The day from which this school is a party, as far as all have signed that; null: from the beginning, or not at all. */
export function memberSince(agreement: WithParties, institutionId: string): string | null {
  const own = everyParty(agreement).filter(({ reach }) => reach.includes(institutionId))
  if (own.some(({ joinedBy }) => !joinedBy)) return null
  return own.flatMap(({ joinedBy }) => joinsOn(agreement, joinedBy ?? '') ?? []).toSorted()[0] ?? null
}
