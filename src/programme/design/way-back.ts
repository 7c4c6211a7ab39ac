import { z } from 'zod'
import { partId } from './id.ts'

export const DIPLOMAS = ['vmbo-bb', 'vmbo-kb', 'vmbo-gl', 'vmbo-tl', 'mbo-1', 'mbo-2', 'mbo-3', 'mbo-4', 'hbo'] as const
export type Diploma = (typeof DIPLOMAS)[number]

/** Where somebody can go who stops between two moments of the route, and what is left to do there. */
export const wayBack = z.strictObject({
  id: partId,
  /** ids of years; months count from August = 1 to July = 12 */
  fromYear: z.string().min(1),
  fromMonth: z.number().int().min(1).max(12),
  toYear: z.string().min(1),
  toMonth: z.number().int().min(1).max(12),
  diploma: z.enum(DIPLOMAS).nullable(),
  where: z.string().nullable(),
  left: z.string().nullable(),
})
export type WayBack = z.infer<typeof wayBack>
