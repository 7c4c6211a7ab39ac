import { plusDays } from '../day.ts'

/** What somebody can propose about a pupil's pace: faster, longer, or something else (domain.md 6: half a year to a year). */
export const PROPOSAL_KINDS = ['accelerate', 'extend', 'change'] as const
export type ProposalKind = (typeof PROPOSAL_KINDS)[number]

/** A decision that was agreed on, and from when it holds. */
export interface Pace {
  kind: ProposalKind
  halfYears: number | null
  holdsFrom: string
}

/** What was agreed on of a proposal; nothing when it was refused or waits. */
export function paceOf({ kind, halfYears, decision }: Proposed): Pace[] {
  if (decision?.outcome !== 'agreed') return []
  return [{ kind, halfYears, holdsFrom: decision.holdsFrom ?? decision.decidedOn }]
}

interface Proposed extends Omit<Pace, 'holdsFrom'> {
  decision: { outcome: 'agreed' | 'refused'; holdsFrom: string | null; decidedOn: string } | null
}

const HALF_YEAR_DAYS = 26 * 7

/**
 * The day on which a part is to be done after what was decided: what was planned for after that day moves along. What would
 * come to lie before that day stays: nobody is behind on the day on which it is decided to go faster.
 */
export function movedBy(dueOn: string, paces: readonly Pace[]): string {
  const moving = paces.filter(({ kind, holdsFrom }) => kind !== 'change' && dueOn >= holdsFrom)
  return moving.reduce((day, { kind, halfYears, holdsFrom }) => {
    const moved = plusDays(day, (kind === 'extend' ? 1 : -1) * (halfYears ?? 0) * HALF_YEAR_DAYS)
    return moved < holdsFrom ? day : moved
  }, dueOn)
}

/**
 * As `movedBy`, with the parts of the route in the order in which they are planned: what is planned later never comes before
 * something planned earlier. Who goes half a year faster in October keeps a part of March where it is, for it would come to lie
 * before October; a part of May would then lie in November, before the part of March that it builds on. It waits for that one.
 * `planned`: the days of all parts, in any order.
 */
export function movedInOrder(planned: readonly string[], paces: readonly Pace[]): (dueOn: string) => string {
  const moved = planned.map((day) => [day, movedBy(day, paces)] as const)
  const latest = (one: string, other: string): string => (one > other ? one : other)
  return (dueOn) => moved.filter(([day]) => day < dueOn).reduce((on, [, other]) => latest(on, other), movedBy(dueOn, paces))
}
