import type { FileProblem } from '#platform/import/problem.ts'

export const ROW_PROBLEMS = [
  'no-number',
  'pupil-unknown',
  'pupil-several',
  'pupil-not-yours',
  'no-part',
  'part-unknown',
  'part-several',
  'outcome-unknown',
  'outcome-missing',
  'no-mark',
  'no-day',
  'day-missing',
  'in-future',
  'school-unknown',
  'school-missing',
  'note-too-long',
  'row-twice',
  'row-contradicts',
] as const

/** What is wrong with a row of results: it is left out. `value`: what stood there, short and never a BSN. */
export type RowProblem =
  | { problem: (typeof ROW_PROBLEMS)[number]; line: number; value?: string; other?: number }
  | { problem: 'file'; line: number; found: FileProblem }

/** What keeps a whole file from being read. */
export type FileStopped = FileProblem | { problem: 'no-rows' }
