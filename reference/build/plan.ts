import { POSITIONS, type Population, type Position } from '#monitor/rows.ts'
import type { GivenGroup, GroupName } from './given.ts'
import { resolve } from './given.ts'
import { GIVEN_NATIONAL, GIVEN_PREVIOUS } from './given-comparisons.ts'
import { GIVEN_ROUTES } from './given-routes.ts'

/** How many pupils of a group are in each position at one count date. */
export type PositionCounts = Record<Position, number>

/** A group with its positions per count date, from the start on. */
export interface GroupPlan {
  group: GroupName
  population: Population
  start: number
  total: number
  years: PositionCounts[]
}

export const GIVEN: readonly GivenGroup[] = [...GIVEN_ROUTES, ...GIVEN_NATIONAL, ...GIVEN_PREVIOUS]

/** The counts that follow from what was given: overig onderwijs and buiten are what is left. */
export function planOf(given: GivenGroup): GroupPlan {
  const total = resolve(given.total, 0)
  const later = given.vsv.map((_, i) => countsAfter(given, i, total))
  return { group: given.group, population: given.population, start: given.start, total, years: [countsAtStart(given, total), ...later] }
}

function countsAtStart(given: GivenGroup, total: number): PositionCounts {
  const nobody = { 'startkwalificatie-binnen': 0, 'startkwalificatie-buiten': 0, onbekend: 0 }
  return given.inTraject
    ? { ...nobody, 'in-traject': total, 'overig-onderwijs': 0 }
    : { ...nobody, 'in-traject': 0, 'overig-onderwijs': total }
}

function countsAfter(given: GivenGroup, i: number, total: number): PositionCounts {
  const at = (list: GivenGroup['vsv'] | undefined) => (list?.[i] ? resolve(list[i], total) : 0)
  const [onbekend, qualified, binnen, inTraject] = [given.vsv, given.startkwalificatie, given.binnen, given.inTraject].map(at)
  const counts = {
    'startkwalificatie-binnen': binnen ?? 0,
    'startkwalificatie-buiten': (qualified ?? 0) - (binnen ?? 0),
    'in-traject': inTraject ?? 0,
    'overig-onderwijs': total - (onbekend ?? 0) - (qualified ?? 0) - (inTraject ?? 0),
    onbekend: onbekend ?? 0,
  }
  return checked(counts, `${given.group} (${given.population}), year ${i + 1}`)
}

/** `whole` without `part`: the pupils of a group who are not in a group inside it. */
export function without(whole: GroupPlan, part: GroupPlan): PositionCounts[] {
  return whole.years.map((counts, year) => {
    const inside = part.years[year]
    if (!inside) throw new Error(`${part.group} has no year ${year}`)
    const left = Object.fromEntries(POSITIONS.map((position) => [position, counts[position] - inside[position]]))
    return checked(left as PositionCounts, `${whole.group} without ${part.group} (${part.population}), year ${year}`)
  })
}

function checked(counts: PositionCounts, what: string): PositionCounts {
  for (const position of POSITIONS) if (counts[position] < 0) throw new Error(`${what}: ${position} is ${counts[position]}`)
  return counts
}
