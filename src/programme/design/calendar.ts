import { z } from 'zod'
import { HOLIDAY_REGIONS } from '#schools/holidays.ts'
import { WEEKDAYS, weeks } from './block.ts'
import { partId } from './id.ts'
import { oneLine } from './text.ts'

export { HOLIDAY_REGIONS, type HolidayRegion } from '#schools/holidays.ts'

const days = z.array(z.enum(WEEKDAYS))

/** When both sides can: what the week check holds against the blocks. */
export const calendar = z.strictObject({
  /** holiday region of each side */
  vo: z.enum(HOLIDAY_REGIONS).nullable(),
  mbo: z.enum(HOLIDAY_REGIONS).nullable(),
  /** weeks in which a side examines: nobody can be elsewhere */
  examWeeks: z.array(z.strictObject({ id: partId, side: z.enum(['vo', 'mbo']), year: z.string().min(1), weeks })),
  /** minutes from the vmbo to the mbo by bus or bicycle */
  travelMinutes: z.number().int().min(0).max(300).nullable(),
  /** who teaches, by function or initials, and on which days they can */
  teachers: z.array(z.strictObject({ name: oneLine, days })),
})
export type Calendar = z.infer<typeof calendar>
