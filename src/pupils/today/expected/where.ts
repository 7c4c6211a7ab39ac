import type { Place } from '#programme/index.ts'
import type { UnknownYear } from '../../route-plan/index.ts'
import type { PublicHoliday } from './public-holiday.ts'
import type { Side } from './side.ts'

/** Where a pupil is expected, with the reason; or why that is not known. Never a guess. */
export type Expected =
  | { kind: 'at'; places: readonly Place[]; because: AtReason }
  | { kind: 'free'; because: FreeReason }
  | { kind: 'unknown'; why: UnknownWhere }

export type AtReason =
  | { rule: 'blocks'; blocks: readonly string[]; holidaysKnown: boolean }
  | { rule: 'placement'; companies: readonly string[] }
  | { rule: 'exam'; side: Side }
  | { rule: 'exception'; reason: string }

export type FreeReason =
  | { rule: 'weekend' }
  | { rule: 'exception'; reason: string }
  | { rule: 'holiday'; side: Side; name: string }
  | { rule: 'public-holiday'; name: PublicHoliday }
  | { rule: 'no-lessons' }
  | { rule: 'left-route'; school: string; on: string }

export const UNKNOWN_WHERE = ['no-route', 'no-blocks', 'no-days', 'no-place'] as const
export type UnknownWhere = UnknownYear | (typeof UNKNOWN_WHERE)[number]
