/** What stands in the way of a route (domain.md 5, bottlenecks). */
export const KINDS = [
  'travel-card',
  'travel-costs',
  'material-costs',
  'meeting-hours',
  'timetable',
  'exam-flexibility',
  'bbl-day',
  'inspection-room',
  'own',
] as const
export type BottleneckKind = (typeof KINDS)[number]

export const LINE_KINDS = ['tried', 'escalated', 'resolved', 'reopened'] as const
export type LineKind = (typeof LINE_KINDS)[number]

export interface Bottleneck {
  id: string
  kind: BottleneckKind
  title: string
  /** who is hurt by it, and how */
  hurts: string
  since: string
  ownerId: string | null
  owner: string | null
  schoolIds: readonly string[]
  routeIds: readonly string[]
  /** what was done about it, in the order in which it was written down */
  lines: readonly BottleneckLine[]
}

/** What is typed of it; what was done about it comes in lines. */
export type Head = Pick<Bottleneck, 'kind' | 'title' | 'hurts' | 'since' | 'ownerId' | 'owner'>

export interface BottleneckLine {
  id: string
  kind: LineKind
  on: string
  /** of what was escalated: the body or person */
  to: string | null
  note: string
  by: string
}

export type Standing = 'open' | 'escalated' | 'resolved'
export const STANDINGS = ['open', 'escalated', 'resolved'] as const satisfies readonly Standing[]

/** The last thing that changed it: trying alone changes nothing; what opened again begins anew. */
export function standingOf({ lines }: Pick<Bottleneck, 'lines'>): Standing {
  const last = lines.filter(({ kind }) => kind !== 'tried').at(-1)
  return last?.kind === 'resolved' ? 'resolved' : last?.kind === 'escalated' ? 'escalated' : 'open'
}

/** Why a line cannot be written now: nobody resolves what is resolved, or tries again without opening it. */
export function mayFollow(standing: Standing, kind: LineKind): boolean {
  return standing === 'resolved' ? kind === 'reopened' : kind !== 'reopened'
}

/** Open without anybody who looks after it, or without anything that was tried for this many days. */
export function neglectOf(bottleneck: Bottleneck, day: string, daysWithout = 90): 'no-owner' | 'nothing-tried' | null {
  if (standingOf(bottleneck) === 'resolved') return null
  if (bottleneck.owner === null) return 'no-owner'
  const last =
    bottleneck.lines
      .map(({ on }) => on)
      .toSorted()
      .at(-1) ?? bottleneck.since
  return (Date.parse(day) - Date.parse(last)) / 86_400_000 > daysWithout ? 'nothing-tried' : null
}
