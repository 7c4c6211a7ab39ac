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

const HALF_YEAR_DAYS = 26 * 7

/** The day on which a part is to be done after what was decided: what was planned for after that day moves along. */
export function movedBy(dueOn: string, paces: readonly Pace[]): string {
  const moved = paces.filter(({ kind, holdsFrom }) => kind !== 'change' && dueOn >= holdsFrom)
  const days = moved.reduce((all, { kind, halfYears }) => all + (kind === 'extend' ? 1 : -1) * (halfYears ?? 0) * HALF_YEAR_DAYS, 0)
  return plusDays(dueOn, days)
}
