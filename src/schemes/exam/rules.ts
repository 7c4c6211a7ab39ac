import { besluit, experimenteerbesluit } from '../decrees/law-source.ts'
import type { Finding, Severity } from '../finding.ts'
import type { Source } from '../source.ts'

/** The rules on a single pupil's exam, with where they stand. */
export const EXAM_RULES = {
  'exam/route-to-mbo-2': besluit('7', '3'),
  'exam/art-and-sports': besluit('7', '3 a'),
  'exam/maatschappijleer': besluit('7', '3 a'),
  'exam/dutch-english-rekentoets': besluit('7', '3 b'),
  'exam/dutch-english-transition': besluit('16a', '1'),
  'exam/common-part-in-time': besluit('7', '2 b'),
  'exam/whole-exam-in-time': besluit('8', '1 b'),
  'exam/common-part-before-mbo-exam': besluit('7', '2 a'),
  'exam/whole-exam-before-mbo-exam': besluit('8', '1 a'),
  'exam/vm2-mbo-exam-only': experimenteerbesluit('3', '2'),
  'exam/vm2-way-back': experimenteerbesluit('4', '6'),
} as const satisfies Record<string, Source>
export type ExamRule = keyof typeof EXAM_RULES

/** What one of them says about one pupil. */
export interface ExamFinding extends Finding {
  rule: ExamRule
}

/** All findings together: one that is not allowed, else one that needs a decision, else it fits. */
export function verdict(findings: readonly ExamFinding[]): Severity {
  const has = (severity: Severity): boolean => findings.some((one) => one.severity === severity)
  return has('not-allowed') ? 'not-allowed' : has('needs-decision') ? 'needs-decision' : 'fits'
}
