import type { AbsenceState } from './call.ts'

/** What the partners of a route agreed about calling. */
export interface CallSetting {
  /** `09:15` */
  callBefore: string
  /** the side that calls */
  side: 'vo' | 'mbo'
}

/** Nobody called yet and the agreed time is there, or past. `clock` is `09:15`, as in the Netherlands. */
export const isCallLate = ({ callBefore }: CallSetting, state: AbsenceState, clock: string): boolean =>
  state === 'to-call' && clock >= callBefore
