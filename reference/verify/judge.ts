import { type FlawName, flawOf, type Instead } from '../flaws.ts'
import type { Kind, Outcome, Reason, VerifiedFigure, VerifiedValue } from './figure.ts'
import { equalAsPrinted } from './printed.ts'

/** Not a contradiction, only a convention: the number itself still follows or was given. */
const CONVENTIONS: readonly FlawName[] = ['phi-sign-varies', 'cohort-year-misprinted']

/** Outcome, kind and reason of a figure from its values. `given` says why it was put in, null that it was not. */
export function judge(
  { id, published }: Pick<VerifiedFigure, 'id' | 'published'>,
  values: VerifiedValue[],
  given: Reason | null,
): VerifiedFigure {
  const flaw = flawOf(id)
  const outcome = outcomeOf(values, flaw)
  const contradicted = flaw !== null && !CONVENTIONS.includes(flaw.name)
  const kind: Kind = contradicted ? 'cannot-hold' : values.some((value) => value.kind === 'put-in') ? 'put-in' : 'follows'
  return { id, published, values, outcome, kind, reason: reasonFor(outcome, values, flaw, given) }
}

function outcomeOf(values: readonly VerifiedValue[], flaw: { name: FlawName; instead: Instead } | null): Outcome {
  if (flaw?.name === 'not-in-the-tables') return 'explained'
  if (values.some((value) => value.computed === null)) return 'missing'
  if (values.every((value) => value.equal)) return 'equal'
  return flaw && values.every((value) => isExplained(value, flaw.instead)) ? 'explained' : 'unexplained'
}

/** A value is explained when it is what the flaw says it must be. A count beside a percentage is explained by the percentage. */
function isExplained({ what, computed, equal }: VerifiedValue, instead: Instead): boolean {
  if (typeof computed !== 'number') return equal
  if (what === 'n' && instead.n === undefined) return instead.percent !== undefined
  if (what === 'n') return computed === instead.n
  const printed = what === 'percent' ? instead.percent : what === 'phi' ? instead.phi : undefined
  return printed === undefined ? equal : equalAsPrinted(printed, computed)
}

function reasonFor(
  outcome: Outcome,
  values: readonly VerifiedValue[],
  flaw: { name: FlawName; instead: Instead } | null,
  given: Reason | null,
): Reason | null {
  if (outcome === 'missing') return { name: 'row-missing', fields: {} }
  if (outcome === 'unexplained') return { name: 'computed-otherwise', fields: fieldsOf(values) }
  return flaw ? { name: flaw.name, fields: { ...fieldsOf(values), ...texts(flaw.instead) } } : given
}

const fieldsOf = (values: readonly VerifiedValue[]) =>
  Object.fromEntries(values.map(({ what, published }) => [`published-${what}`, published]))

const texts = (instead: Instead) => Object.fromEntries(Object.entries(instead).map(([what, value]) => [what, String(value)]))
