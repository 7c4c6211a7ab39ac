import { z } from 'zod'
import { partId } from './id.ts'
import { oneLine } from './text.ts'

export const MOMENT_KINDS = [
  'orientation',
  'lightning-placement',
  'test',
  'intake',
  'masterclass',
  'trial-lesson',
  'choice',
  'final-choice',
  'diploma',
] as const
export type MomentKind = (typeof MOMENT_KINDS)[number]

/** A moment at which a pupil chooses, is tested, is taken in, or gets a diploma on the way. */
export const moment = z.strictObject({
  id: partId,
  kind: z.enum(MOMENT_KINDS),
  name: oneLine,
  year: z.string().min(1),
  /** ISO week */
  week: z.number().int().min(1).max(53).nullable(),
})
export type Moment = z.infer<typeof moment>
