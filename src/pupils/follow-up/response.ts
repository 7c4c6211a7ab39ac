/** How one moment of one pupil stands. Nobody is left out: who was never asked or never answered is counted as that. */
export const STATES = ['later', 'to-ask', 'asked', 'answered', 'refused', 'unknown'] as const
export type FollowUpState = (typeof STATES)[number]

export interface Asked {
  dueOn: string
  sentOn: string | null
  expiresOn: string | null
  refusedOn: string | null
  isAnswered: boolean
}

export function stateOf({ dueOn, sentOn, expiresOn, refusedOn, isAnswered }: Asked, day: string): FollowUpState {
  if (isAnswered) return 'answered'
  if (refusedOn !== null) return 'refused'
  if (sentOn === null) return dueOn > day ? 'later' : 'to-ask'
  return expiresOn !== null && expiresOn < day ? 'unknown' : 'asked'
}

export type Response = Record<FollowUpState, number>

export function responseOf(all: readonly Asked[], day: string): Response {
  const states = all.map((one) => stateOf(one, day))
  return Object.fromEntries(STATES.map((state) => [state, states.filter((one) => one === state).length])) as Response
}
