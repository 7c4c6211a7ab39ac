import { changedCells, changes, isFree } from './alternative.ts'
import type { FamilyCells } from './cells.ts'
import { improved } from './improve.ts'
import { mended } from './mend.ts'
import { type Found, type Search, searchOf, singles } from './search.ts'
import { type Target, targetsOf } from './targets.ts'

/**
 * Hides cells until every number of 1–4 pupils has a proof that it cannot be computed: another group of pupils with the
 * same visible numbers and another value there. Hiding more never spoils a proof, so each target is looked at once.
 * Returns the first target without a proof; then what was hidden does not do.
 */
export function protect(family: FamilyCells): Target | null {
  const search = searchOf(family)
  let open = targetsOf(family).filter((target) => !isFree(family, target))
  while (open[0]) {
    const [target, ...rest] = open
    const found = cheapest(search, target)
    if (!found) return target
    for (const cell of changedCells(found.alternative)) cell.hidden = true
    if (found.cost > 0) search.refresh()
    open = rest.filter((other) => !changes(family, found.alternative, other))
  }
  return null
}

const TRIED = 4

function cheapest(search: Search, target: Target): Found | null {
  const single = singles(search, target)
  const found = single.length > 0 ? single : mended(search, target)
  if (found[0]?.cost === 0) return found[0]
  const better = found.slice(0, TRIED).map((one) => improved(search, target, one))
  return better.sort((a, b) => a.cost - b.cost)[0] ?? null
}
