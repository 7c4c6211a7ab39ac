import { changes, concerns, costOfAlternative, type Fault, faultsOf } from './alternative.ts'
import type { Alternative } from './alternative-pupils.ts'
import { type Carrier, shareIn } from './carriers.ts'
import { residualOf } from './residual.ts'
import { cancelsOften, cyclesThrough, type Found, type Search } from './search.ts'
import type { Target } from './targets.ts'

/** What a step that has to be mended costs while looking for walks: more than hiding all positions of a date. */
const FAULT = 50
const ROUNDS = 6
const STARTS = 12

/**
 * When no single closed walk will do: start with one that is impossible as it stands and add others, each through what
 * is wrong, until nothing is. Gives up after some rounds; then the reader may well be able to compute the target.
 */
export function mended(search: Search, target: Target): Found[] {
  const carriers = search.carriers.filter((carrier) => concerns(target, carrier))
  const starts = ranked(
    search,
    carriers.flatMap((carrier) => walks(search, target, null, carrier, target.arcs, [1, -1])),
  )
  const found = starts.slice(0, STARTS).flatMap(({ alternative }) => mend(search, target, alternative) ?? [])
  return found.map((alternative) => ({ alternative, cost: costOfAlternative(alternative) })).sort((a, b) => a.cost - b.cost)
}

function mend(search: Search, target: Target, start: Alternative): Alternative | null {
  let current = start
  for (let round = 0; round < ROUNDS; round++) {
    const [fault] = faultsOf(search.family, current)
    if (!fault) return current
    const next = ranked(
      search,
      search.carriers.flatMap((carrier) => mending(search, target, current, carrier, fault)),
    )[0]
    if (!next) return null
    current = next.alternative
  }
  return faultsOf(search.family, current).length === 0 ? current : null
}

function mending(search: Search, target: Target, current: Alternative, carrier: Carrier, fault: Fault): Alternative[] {
  const share =
    'cell' in fault ? (carrier.affected.find(({ group }) => group === fault.cell.group)?.sign ?? 0) : shareOf(fault.stratum, carrier)
  if (share === 0) return []
  return walks(search, target, current, carrier, fault.arcs, [share * fault.direction > 0 ? 1 : -1])
}

function shareOf(stratum: number, carrier: Carrier): number {
  return shareIn({ group: 0, without: null, strata: [stratum] }, carrier)
}

/** Alternatives with one walk more that still change the target. */
function walks(
  search: Search,
  target: Target,
  base: Alternative | null,
  carrier: Carrier,
  arcs: readonly number[],
  signs: readonly (1 | -1)[],
): Alternative[] {
  const residual = residualOf(search.family, search.byArc, carrier, { base, fault: FAULT, ignoring: cancelsOften })
  return [...cyclesThrough(search, base, carrier, residual, arcs, signs)].filter((alternative) =>
    changes(search.family, alternative, target),
  )
}

/** The least faults first, then the least cost. */
function ranked(search: Search, alternatives: Alternative[]): (Found & { faults: number })[] {
  const found = alternatives.map((alternative) => ({
    alternative,
    cost: costOfAlternative(alternative),
    faults: faultsOf(search.family, alternative).length,
  }))
  return found.sort((a, b) => a.faults - b.faults || a.cost - b.cost)
}
