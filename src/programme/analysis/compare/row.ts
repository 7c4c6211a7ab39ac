export type Difference = 'same' | 'only-a' | 'only-b' | 'changed'

/** One field, or one item of a list. `path` as in a finding's `field`; `a` and `b` are null where they have nothing. */
export interface ComparedRow {
  path: string
  difference: Difference
  a: unknown
  b: unknown
}
