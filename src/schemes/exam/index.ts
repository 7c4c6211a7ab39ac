import type { SchemeWords } from '../scheme-words.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export { type ExamTiming, examInTime } from './in-time.ts'
export { JUDGEMENTS, type MarkWord, type PupilMarks } from './pupil-marks.ts'
export { EXAM_RULES, type ExamFinding, type ExamRule, verdict } from './rules.ts'
export { mayFinishMbo2WithoutVmbo } from './without-vmbo.ts'

/** The words of the rules on a pupil's exam, in both languages. */
export const examWords: Readonly<Record<'nl' | 'en', Pick<SchemeWords, 'rules'>>> = { nl, en }
