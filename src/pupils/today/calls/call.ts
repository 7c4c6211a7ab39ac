import type { Mark } from '../marks/mark.ts'

/** How a call went. Who did not know where the child is, is an alarm. */
export const OUTCOMES = ['reached-explained', 'reached-did-not-know', 'not-reached'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** How it stands with somebody who is missing. */
export const ABSENCE_STATES = ['to-call', 'alarm', 'not-reached', 'explained', 'closed'] as const
export type AbsenceState = (typeof ABSENCE_STATES)[number]

interface Followed {
  what: Outcome | 'closed'
  recordedAt: Date
}

/**
 * Of a pupil whose last mark is 'missing'; null for everybody else. A call never closes it: somebody says so. A new 'missing'
 * after that opens it again. That a guardian did not know stays an alarm until somebody has it explained, or closes it.
 */
export function absenceState(last: Pick<Mark, 'kind' | 'recordedAt'> | null, followUps: readonly Followed[]): AbsenceState | null {
  if (last?.kind !== 'missing') return null
  const closedAt = followUps.findLastIndex(({ what }) => what === 'closed')
  const calls = followUps.slice(closedAt + 1).map(({ what }) => what)
  const closing = followUps[closedAt]
  if (closing && closing.recordedAt >= last.recordedAt && calls.length === 0) return 'closed'
  const explained = calls.lastIndexOf('reached-explained')
  if (calls.lastIndexOf('reached-did-not-know') > explained) return 'alarm'
  if (explained >= 0) return 'explained'
  return calls.length > 0 ? 'not-reached' : 'to-call'
}
