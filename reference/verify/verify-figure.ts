import type { PublishedFigure } from '../published.ts'
import { type Computed, computedFor } from './computed.ts'
import type { Reason, VerifiedFigure, VerifiedValue } from './figure.ts'
import { givenFor } from './given-for.ts'
import { judge } from './judge.ts'
import type { Lookup } from './lookup.ts'
import { equalAsPrinted } from './printed.ts'

/** A published count, percentage or both beside the monitor's. */
export function verifyFigure(figure: PublishedFigure, lookup: Lookup): VerifiedFigure {
  const computed = computedFor(figure, lookup)
  const values = [countValue(figure, computed), percentValue(figure, computed)].filter((value) => value !== null)
  return judge({ id: figure.id, published: figure }, values, whyGiven(figure))
}

function countValue(figure: PublishedFigure, computed: Computed | null): VerifiedValue | null {
  if (figure.n === null) return null
  const n = computed?.n ?? null
  const kind = givenFor(figure) === null ? 'follows' : 'put-in'
  return { what: 'n', published: String(figure.n), computed: n, equal: n === figure.n, kind }
}

/** A percentage follows unless the builder made its count from that percentage. */
function percentValue(figure: PublishedFigure, computed: Computed | null): VerifiedValue | null {
  if (figure.percent === null) return null
  const percent = computed?.percent ?? null
  const equal = percent !== null && equalAsPrinted(figure.percent, percent)
  const kind = givenFor(figure)?.source === 'percent' ? 'put-in' : 'follows'
  return { what: 'percent', published: figure.percent, computed: percent, equal, kind }
}

function whyGiven(figure: PublishedFigure): Reason | null {
  const given = givenFor(figure)
  if (given?.source === 'percent') return { name: 'percentage-given', fields: {} }
  return given && figure.n !== null ? { name: 'count-given', fields: {} } : null
}
