import { z } from 'zod'
import { partId } from './id.ts'

/** Groups that the partners chose to teach together, because alone they are too small: across years, with regular pupils, between schools. */
export const cluster = z.strictObject({
  id: partId,
  /** how the groups are called */
  groups: z.array(z.string().min(1)).min(2),
  /** pupils together, as expected when it was chosen */
  pupils: z.number().int().min(0).max(2000).nullable(),
  /** what it asks, and why it was chosen */
  note: z.string().nullable(),
})
export type ChosenCluster = z.infer<typeof cluster>
