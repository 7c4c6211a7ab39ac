import { z } from 'zod'
import { partId } from './id.ts'

/**
 * A part of what must be learned: of the vmbo programme, of the mbo kwalificatiedossier, or of both. Which blocks teach it
 * stands at the blocks, or in `taughtIn` where a design has no blocks yet.
 */
export const unit = z.strictObject({
  id: partId,
  name: z.string().min(1),
  /** what it is called on each side; null = this side does not ask it */
  vmbo: z.string().nullable(),
  mbo: z.string().nullable(),
  /** school weeks that each side plans for it */
  vmboWeeks: z.number().min(0).max(200).nullable(),
  mboWeeks: z.number().min(0).max(200).nullable(),
  taughtIn: z.array(z.enum(['vmbo', 'mbo'])),
})
export type Unit = z.infer<typeof unit>
