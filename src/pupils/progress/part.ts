/** What of a route a pupil does, and can have a result for. `own`: added in the pupil's own programme. */
export const PART_KINDS = ['unit', 'block', 'exam', 'elective', 'own'] as const
export type PartKind = (typeof PART_KINDS)[number]

/** Which part: an id within the design, of an elective, or of a line of the own programme. */
export interface PartRef {
  kind: PartKind
  id: string
}

/** `block:b3`: as it stands in a form and in an address. */
export const partKey = ({ kind, id }: PartRef): string => `${kind}:${id}`

export function partOf(key: string): PartRef | null {
  const [kind, id] = key.split(/:(.*)/s)
  const known = PART_KINDS.find((one) => one === kind)
  return known && id && id.length <= 64 ? { kind: known, id } : null
}

export const OUTCOMES = ['passed', 'failed', 'exempt'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** A result as it counts for the schedule. */
export interface PartResult {
  part: PartRef
  outcome: Outcome
  mark: number | null
  /** the day on which it was made */
  on: string
}

/** What counts of a part: the last one; of one day the one that was written down last. Results come in the order of writing. */
export function lastResult<R extends PartResult>(results: readonly R[], part: PartRef): R | null {
  const own = results.filter((one) => partKey(one.part) === partKey(part))
  return own.reduce<R | null>((last, one) => (last && last.on > one.on ? last : one), null)
}
