import type { FlawName } from '../flaws.ts'
import type { PublishedFigure, PublishedTest } from '../published.ts'

/** `explained`: different from what was printed, and exactly as a known flaw says. */
export type Outcome = 'equal' | 'explained' | 'unexplained' | 'missing'

/** `put-in`: the builder was given the number; `follows`: it came out without being given; `cannot-hold`: the publication contradicts it. */
export type Kind = 'put-in' | 'follows' | 'cannot-hold'

/** Key of a sentence in messages.*.ts; `fields` are what the sentence needs. */
export interface Reason {
  name: FlawName | 'count-given' | 'percentage-given' | 'number-chosen-to-fit' | 'computed-otherwise' | 'row-missing'
  fields: Record<string, string>
}

/** One printed number beside the computed one. A p is printed as a bound: `<0.01`. */
export interface VerifiedValue {
  what: 'n' | 'percent' | 'significant' | 'p' | 'phi'
  published: string
  computed: number | boolean | null
  equal: boolean
  kind: Kind
}

/** One published figure or test with everything printed about it. It is `follows` only when no part of it was given. */
export interface VerifiedFigure {
  id: string
  published: PublishedFigure | PublishedTest
  values: VerifiedValue[]
  outcome: Outcome
  kind: Kind
  reason: Reason | null
}
