import { z } from 'zod'
import { partId } from './id.ts'
import { oneLine } from './text.ts'

/** `common`: gemeenschappelijk deel; `sector`: sector- or profielvakken; `vocational`: the vocational programme (cspe). */
export const EXAM_PARTS = ['common', 'sector', 'vocational', 'other'] as const
export type ExamPart = (typeof EXAM_PARTS)[number]
export const EXAM_CHANGES = ['kept', 'moved', 'dropped'] as const
export type ExamChange = (typeof EXAM_CHANGES)[number]

/** A subject of the vmbo exam: kept in vmbo 4, moved to another moment, or dropped. */
export const exam = z.strictObject({
  id: partId,
  subject: oneLine,
  part: z.enum(EXAM_PARTS),
  change: z.enum(EXAM_CHANGES).nullable(),
  /** id of the year in which it is finished; null when dropped or not filled in */
  year: z.string().nullable(),
  week: z.number().int().min(1).max(53).nullable(),
})
export type Exam = z.infer<typeof exam>
