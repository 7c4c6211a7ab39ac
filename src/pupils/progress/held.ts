import { type Converted, convert, type Made, type ResultRule } from './convert.ts'

/** A result, and where the pupil is enrolled on the day. */
export interface HeldFacts extends Made {
  id: string
  /** school of the record on which it stands */
  institutionId: string
}

export type HeldState =
  /** the pupil is not enrolled there: it waits */
  | { state: 'waits' }
  /** can be delivered, as it is converted */
  | { state: 'ready'; converted: Converted & { ok: true } }
  /** enrolled, and the schools have not said what it becomes */
  | { state: 'no-rule'; why: 'no-rule' | 'no-mark' | 'below-lowest-band' }

/**
 * What becomes of a result at a school that has not written it down: it waits until the pupil is enrolled there (the seven-week
 * route: taught and tested by the mbo, enrolled at the vmbo until summer). Null when the school has it already: it stands on its
 * own record.
 */
export function heldState(made: HeldFacts, to: string, enrolledAt: ReadonlySet<string>, rules: readonly ResultRule[]): HeldState | null {
  if (made.institutionId === to) return null
  if (!enrolledAt.has(to)) return { state: 'waits' }
  const converted = convert(made, to, rules)
  return converted.ok ? { state: 'ready', converted } : { state: 'no-rule', why: converted.why }
}
