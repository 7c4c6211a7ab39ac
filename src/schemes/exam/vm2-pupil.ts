import type { PupilMarks } from './pupil-marks.ts'
import type { ExamFinding } from './rules.ts'

/** The Experimenteerbesluit vm2 held between these days; before it a regulation whose text is not at hand. */
const FROM = '2012-08-01'
const UNTIL = '2017-07-31'

/**
 * In VM2 the exam is the mbo's (art. 3 lid 2), so no vmbo diploma is asked. Whoever is not expected to finish must be
 * enabled to get a diploma of the vmbo, mbo 1 or mbo 2 that suits level and age (art. 4 lid 6): the school decides which.
 */
export function vm2Findings({ niveau, expectedToFinish }: PupilMarks, onDate: string): ExamFinding[] {
  const isInForce = FROM <= onDate && onDate <= UNTIL
  const severity = niveau !== 2 ? 'not-allowed' : isInForce ? 'fits' : 'needs-decision'
  const exam: ExamFinding = { rule: 'exam/vm2-mbo-exam-only', severity, field: 'scheme' }
  if (!isInForce) return [exam]
  return [exam, { rule: 'exam/vm2-way-back', severity: expectedToFinish === true ? 'fits' : 'needs-decision', field: 'expectedToFinish' }]
}
