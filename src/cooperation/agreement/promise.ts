import type { ReasonRow } from './checks/finding.ts'
import type { AgreementPromise } from './text.ts'

export const PROMISE_STATES = ['kept', 'at-risk', 'broken', 'cannot-tell'] as const
export type PromiseState = (typeof PROMISE_STATES)[number]

/** Why a promise stands as it does; `cannot-tell` names what is missing. */
export type PromiseReason =
  | 'noted'
  | 'measured'
  | 'not-begun'
  | 'nothing-noted'
  | 'no-amount'
  | 'unknown-indicator'
  | 'other-unit'
  | 'no-data'
  | 'too-few-to-show'

/** What somebody saw, or what was said when it was discussed. */
export interface PromiseNote {
  promiseId: string
  happenedOn: string
  state: 'kept' | 'at-risk' | 'broken'
  note: string
  personName: string
}

/** What an indicator found: how much there is, in which unit, and the rows it rests on; null with the reason when the data do not say. */
export type Measured =
  | { value: number; unit: string; rows?: readonly ReasonRow[] }
  | { value: null; why: 'no-data' | 'too-few-to-show'; rows?: readonly ReasonRow[] }

export interface JudgedPromise {
  state: PromiseState
  reason: PromiseReason
  /** of `measured`: what there is */
  value: number | null
  /** the note it rests on */
  note: PromiseNote | null
}

/** By its own evidence: the last note, or what an indicator measures beside what was promised. `measured` null: no such indicator. */
export function judgePromise(
  promise: AgreementPromise,
  { notes, measured, day }: { notes: readonly PromiseNote[]; measured: Measured | null; day: string },
): JudgedPromise {
  if (promise.from !== null && day < promise.from) return cannotTell('not-begun')
  if (promise.evidence.kind === 'indicator') return byMeasure(promise, measured, day)
  const last = notes
    .filter(({ promiseId, happenedOn }) => promiseId === promise.id && happenedOn <= day)
    .reduce<PromiseNote | null>((found, one) => (found && found.happenedOn > one.happenedOn ? found : one), null)
  return last ? { state: last.state, reason: 'noted', value: null, note: last } : cannotTell('nothing-noted')
}

/** Less than promised is broken when its time is over, and at risk before. */
function byMeasure({ amount, unit, until }: AgreementPromise, measured: Measured | null, day: string): JudgedPromise {
  if (measured === null) return cannotTell('unknown-indicator')
  if (measured.value === null) return cannotTell(measured.why)
  if (amount === null) return cannotTell('no-amount')
  if (unit !== measured.unit) return cannotTell('other-unit')
  const state = measured.value >= amount ? 'kept' : until !== null && until < day ? 'broken' : 'at-risk'
  return { state, reason: 'measured', value: measured.value, note: null }
}

const cannotTell = (reason: PromiseReason): JudgedPromise => ({ state: 'cannot-tell', reason, value: null, note: null })
