import type { CallLine } from './call-line.ts'

type Step = Pick<CallLine, 'day' | 'ownerId'>

/** What was last written about this day is a call with a next step of this person; the last first. The database: owns_absence_step. */
export const ownsStep = (calls: readonly Step[], day: string, personId: string): boolean =>
  calls.find((one) => one.day === day)?.ownerId === personId
