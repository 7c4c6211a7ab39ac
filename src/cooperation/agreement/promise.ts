import { schoolYearOf } from '#schools/index.ts'
import type { ReasonRow } from './checks/finding.ts'
import type { AgreementPromise } from './text.ts'

export const PROMISE_STATES = ['kept', 'at-risk', 'broken', 'cannot-tell'] as const
export type PromiseState = (typeof PROMISE_STATES)[number]

/** Why a promise stands as it does; `cannot-tell` names what is missing. */
export type PromiseReason =
  | 'noted'
  | 'measured'
  | 'on-course'
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
  // `adds`: it grows over the term, as hours do; what does not is so or not so on the day
  | { value: number; unit: string; adds?: true; rows?: readonly ReasonRow[] }
  | { value: null; why: 'no-data' | 'too-few-to-show'; rows?: readonly ReasonRow[] }

export interface JudgedPromise {
  state: PromiseState
  reason: PromiseReason
  /** of `measured` and `on-course`: what there is */
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

/**
 * Less than promised is broken when its time is over. Before that, what grows is on course as long as it keeps up with the days
 * of its term; what does not grow is at risk. A promise without a last day is judged per school year.
 */
function byMeasure(promise: AgreementPromise, measured: Measured | null, day: string): JudgedPromise {
  const { amount, unit } = promise
  if (measured === null) return cannotTell('unknown-indicator')
  if (measured.value === null) return cannotTell(measured.why)
  if (amount === null) return cannotTell('no-amount')
  if (unit !== measured.unit) return cannotTell('other-unit')
  const { value } = measured
  if (value >= amount) return { state: 'kept', reason: 'measured', value, note: null }
  if (isOver(promise, measured, day)) return { state: 'broken', reason: 'measured', value, note: null }
  if (measured.adds && value >= Math.floor(amount * partOf(termOf(promise, day), day)))
    return { state: 'kept', reason: 'on-course', value, note: null }
  return { state: 'at-risk', reason: 'measured', value, note: null }
}

/** What does not grow, and was not so before this school year began, is not so any more by waiting. */
function isOver({ from, until }: AgreementPromise, { adds }: { adds?: true }, day: string): boolean {
  if (until !== null) return until < day
  return !adds && from !== null && from < `${schoolYearOf(day)}-08-01`
}

/** The days over which a promise is measured; without a last day those of this school year. */
export function termOf({ from, until }: Pick<AgreementPromise, 'from' | 'until'>, day: string): { from: string; until: string } {
  if (until !== null) return { from: from ?? `${schoolYearOf(until)}-08-01`, until }
  const year = schoolYearOf(day)
  const first = `${year}-08-01`
  return { from: from !== null && from > first ? from : first, until: `${year + 1}-07-31` }
}

const partOf = ({ from, until }: { from: string; until: string }, day: string): number =>
  Math.min(1, (Date.parse(day) - Date.parse(from) + DAY) / (Date.parse(until) - Date.parse(from) + DAY))
const DAY = 86_400_000

const cannotTell = (reason: PromiseReason): JudgedPromise => ({ state: 'cannot-tell', reason, value: null, note: null })
