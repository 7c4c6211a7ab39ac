import type { Placement } from '../placement.ts'
import { age } from './age.ts'
import { agreed } from './agreed.ts'
import type { PlacementFinding } from './finding.ts'
import { guided } from './guided.ts'
import { recognised } from './recognised.ts'

export { PLACEMENT_RULES, type PlacementFinding, type PlacementRule } from './finding.ts'

/** Everything there is to say of a placement on a day. */
export function judgePlacement(placement: Placement, day: string): PlacementFinding[] {
  return [...guided(placement, day), recognised(placement), agreed(placement), age(placement)].filter((one) => one !== null)
}
