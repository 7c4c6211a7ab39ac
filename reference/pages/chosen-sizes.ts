import type { Population } from '#monitor/rows.ts'
import type { GivenGroup, GroupName } from '../build/given.ts'
import { GIVEN } from '../build/plan.ts'

/** A size that was printed nowhere: what was chosen, within which bounds all printed figures hold, and on what ground (sources.md). */
export interface ChosenSize {
  group: GroupName
  population: Population
  n: number
  bounds: readonly [low: number, high: number] | null
  ground: 'decline' | 'twice' | 'as-many' | 'unpublished'
}

/** The bounds stand in sources.md; a test holds the two together. */
const BOUNDS: Record<string, readonly [number, number]> = {
  'voorgaand-2007/alle': [1664, 2791],
  'voorgaand-2007/zoals-beoogd': [1024, 1425],
  'voorgaand-2008/alle': [2757, 6233],
  'voorgaand-2008/zoals-beoogd': [2355, 4378],
  'voorgaand-2009/alle': [700, 3754],
  'voorgaand-2010/alle': [608, 5597],
}

export function chosenSizes(): ChosenSize[] {
  return GIVEN.flatMap((given) => {
    const { group, population, total } = given
    if (total.source !== 'chosen') return []
    return [{ group, population, n: total.n, bounds: BOUNDS[`${group}/${population}`] ?? null, ground: groundOf(given) }]
  })
}

function groundOf({ group, start }: GivenGroup): ChosenSize['ground'] {
  if (group.startsWith('landelijk')) return 'decline'
  if (group.startsWith('voorgaand')) return start < 2009 ? 'twice' : 'as-many'
  return 'unpublished'
}
