import type { RouteDesign } from '../../design/design.ts'
import type { MoneyParty } from '../../design/money.ts'
import { type CostOptions, crowdsOf, type PartyCosts, type Pupils, partiesIn } from './costs.ts'
import { flowOf, linesOf, type MoneyDesign } from './lines.ts'

export interface BreakEven {
  party: MoneyParty
  /** the smallest number of starters from which it is not short any more, also with more; null when there is none */
  from: number | null
}

export interface BreakEvenOptions extends CostOptions {
  /** share of the starters in each year of the design, the first 1; without it all stay */
  retention?: readonly number[]
  /** how many starters are tried */
  most?: number
}

const MOST = 500

/**
 * For each party the number of pupils from which it is not short. Looked up from the top down, so that a number at which
 * it is not short by chance, just before another group is needed, does not count.
 */
export function breakEven(design: MoneyDesign, options: BreakEvenOptions = {}): BreakEven[] {
  const { most = MOST } = options
  const { lines } = linesOf(design)
  const partiesAt = (starters: number): PartyCosts[] => {
    const crowds = crowdsOf(design, pupilsOf(design, starters, options), options)
    return partiesIn(lines.map((line) => flowOf(line, crowds)))
  }
  const from = new Map<MoneyParty, number | null>(partiesAt(most).map(({ party }) => [party, 1]))
  const done = new Set<MoneyParty>()
  for (let starters = most; starters >= 1 && done.size < from.size; starters -= 1) {
    for (const { party, balance } of partiesAt(starters)) {
      if (balance >= 0 || done.has(party)) continue
      done.add(party)
      from.set(party, starters === most ? null : starters + 1)
    }
  }
  return [...from].map(([party, from]) => ({ party, from }))
}

/** Starters and those who are left of them, year by year; half a pupil is rounded. */
export function pupilsOf(
  { years }: Pick<RouteDesign, 'years'>,
  starters: number,
  { retention }: Pick<BreakEvenOptions, 'retention'>,
): Pupils {
  if (!retention) return starters
  return Object.fromEntries(years.map(({ id }, at) => [id, Math.round(starters * (retention[at] ?? 0))]))
}
