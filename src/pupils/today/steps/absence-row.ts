import type { TakenStep } from './due.ts'
import type { ListedAbsence } from './report.ts'

/** A pupil with the days on which the last mark was 'missing' or 'late', and the steps that were taken. */
export interface AbsenceRow {
  pupilId: string
  absent: (ListedAbsence & { markedAt: string })[]
  /** the days, the first first */
  late: string[]
  excused: number
  /** days of absence of which somebody at home was reached by telephone */
  called: string[]
  taken: (TakenStep & { id: string; note: string | null; by: string })[]
}
