import type { AbsentDay, TakenStep } from './due.ts'

/** A pupil with the days on which the last mark was 'missing' or 'late', and the steps that were taken. */
export interface AbsenceRow {
  pupilId: string
  absent: (AbsentDay & { markedAt: string })[]
  /** the days, the first first */
  late: string[]
  excused: number
  taken: (TakenStep & { id: string; note: string | null; by: string })[]
}
