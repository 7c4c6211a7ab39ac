/** How it was decided, as far as it was noted. */
export const AGREED = ['consensus', 'majority', 'not-noted'] as const
export type Agreed = (typeof AGREED)[number]

/** What a decision is about, beyond its own words. */
export type About =
  /** `title` null: an agreement that this viewer does not see */
  | { kind: 'clause'; agreementId: string; clauseId: string; title: string | null }
  | { kind: 'route'; routeId: string; name: string }
  | { kind: 'figure'; figure: string }

export const DECISION_OUTCOMES = ['stays', 'again', 'done', 'withdrawn'] as const
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number]

export interface Decision {
  id: string
  meetingId: string
  decidedOn: string
  text: string
  agreed: Agreed
  about: About | null
  /** as decided; outcomes may have another day */
  returnsOn: string | null
  /** what became of it, the last one counts */
  outcomes: readonly { outcome: DecisionOutcome; returnsOn: string | null; note: string; on: string; by: string }[]
}

export type DecisionState = { kind: 'returns'; on: string } | { kind: 'stands' | 'done' | 'withdrawn' }

export function decisionState({ returnsOn, outcomes }: Pick<Decision, 'returnsOn' | 'outcomes'>): DecisionState {
  const last = outcomes.at(-1)
  if (!last) return returnsOn === null ? { kind: 'stands' } : { kind: 'returns', on: returnsOn }
  if (last.outcome === 'again' && last.returnsOn !== null) return { kind: 'returns', on: last.returnsOn }
  return { kind: last.outcome === 'done' || last.outcome === 'withdrawn' ? last.outcome : 'stands' }
}

export const ACTION_OUTCOMES = ['done', 'moved', 'dropped'] as const
export type ActionOutcome = (typeof ACTION_OUTCOMES)[number]

export interface Action {
  id: string
  meetingId: string
  agreedOn: string
  text: string
  /** as agreed; outcomes may have another owner or day */
  ownerId: string
  ownerName: string
  dueOn: string
  outcomes: readonly {
    outcome: ActionOutcome
    dueOn: string | null
    ownerName: string | null
    note: string
    on: string
    by: string
  }[]
}

export type ActionState = 'open' | 'done' | 'dropped'

/** Open until it is done or dropped; each move carries it over to another day. */
export function actionState({ outcomes }: Pick<Action, 'outcomes'>): ActionState {
  const last = outcomes.at(-1)?.outcome
  return last === 'done' || last === 'dropped' ? last : 'open'
}
