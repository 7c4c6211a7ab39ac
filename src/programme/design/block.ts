import { z } from 'zod'
import { partId } from './id.ts'
import { oneLine } from './text.ts'

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const
export type Weekday = (typeof WEEKDAYS)[number]
export const PLACES = ['vmbo', 'mbo', 'company'] as const
export type Place = (typeof PLACES)[number]
export const BLOCK_KINDS = ['avo', 'beroepsgericht', 'keuzevak', 'keuzedeel', 'lob', 'bpv', 'stage', 'exam', 'other'] as const
export type BlockKind = (typeof BLOCK_KINDS)[number]
export const COUNTS_FOR = ['vmbo', 'mbo', 'both', 'neither'] as const
export type CountsFor = (typeof COUNTS_FOR)[number]

/** ISO week numbers in the order of a school year: from 36 to 27 runs over New Year. */
export const weeks = z.strictObject({ from: z.number().int().min(1).max(53), to: z.number().int().min(1).max(53) })
export type Weeks = z.infer<typeof weeks>

/** What is taught together: when, where, how long, by whom, and what it counts for. null = not filled in yet. */
export const block = z.strictObject({
  id: partId,
  name: oneLine,
  /** id of a year */
  year: z.string().min(1),
  kind: z.enum(BLOCK_KINDS),
  weeks: weeks.nullable(),
  /** empty = no fixed days */
  weekdays: z.array(z.enum(WEEKDAYS)),
  place: z.enum(PLACES).nullable(),
  /** clock hours over all its weeks; `guided` = begeleide onderwijsuren, of those */
  hours: z.number().min(0).max(5000).nullable(),
  guided: z.number().min(0).max(5000).nullable(),
  taughtBy: z.enum(['vmbo', 'mbo', 'both', 'company']).nullable(),
  counts: z.enum(COUNTS_FOR).nullable(),
  /** functions or initials, as in `calendar.teachers`: no names in a file that travels */
  teachers: z.array(z.string()),
  /** ids of blocks that must be passed before it begins */
  needs: z.array(z.string()),
  /** how many weeks later it can be done again when it is failed; null = not arranged */
  retakeAfterWeeks: z.number().int().min(0).max(104).nullable(),
  /** ids of units (unit.ts) that it teaches */
  units: z.array(z.string()),
  note: z.string().nullable(),
})
export type Block = z.infer<typeof block>
