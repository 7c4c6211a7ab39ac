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
