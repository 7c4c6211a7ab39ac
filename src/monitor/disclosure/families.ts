import type { Path, PupilGroup } from './groups.ts'

/** Pupils who are in exactly these published groups: the pieces of which nested groups consist. */
export interface Stratum {
  groups: number[]
  paths: Map<Path, number>
}

/** Groups that overlap, with the strata they consist of. */
export interface Family {
  groups: PupilGroup[]
  strata: Stratum[]
  /** every group, and every difference of two nested groups, as the strata in it */
  sets: StrataSet[]
}

export interface StrataSet {
  /** index of the group, and of the group that is taken off it */
  group: number
  without: number | null
  strata: number[]
}

export function familyOf(groups: PupilGroup[]): Family {
  const strata = groups.map((group) => ({ groups: indicesOf(groups, holdersOf(groups, group)), paths: ownPaths(groups, group) }))
  const inside = (index: number) => strata.flatMap((stratum, s) => (stratum.groups.includes(index) ? [s] : []))
  const sets: StrataSet[] = groups.map((_, index) => ({ group: index, without: null, strata: inside(index) }))
  for (const [index, group] of groups.entries()) {
    for (const holder of indicesOf(groups, holdersOf(groups, group).slice(1))) {
      const strataLeft = inside(holder).filter((s) => !inside(index).includes(s))
      sets.push({ group: holder, without: index, strata: strataLeft })
    }
  }
  return { groups, strata, sets }
}

/** The group itself first, then the groups around it. */
function holdersOf(groups: PupilGroup[], group: PupilGroup): PupilGroup[] {
  const parent = groups.find(({ key }) => key === group.parent)
  return parent ? [group, ...holdersOf(groups, parent)] : [group]
}

/**
 * Pupils of the group in none of the groups inside it. Two previous cohorts of one year may share pupils, and nothing
 * published tells how many: as few as fit within the group around them is as possible as any other number. Who is
 * shared stays out of it.
 */
function ownPaths(groups: PupilGroup[], group: PupilGroup): Map<Path, number> {
  const inside = groups.filter(({ parent }) => parent === group.key)
  const holders = holdersOf(groups, group)
  const own = new Map<Path, number>()
  for (const [path, n] of group.paths) {
    const shared = holders.reduce((most, holder) => Math.max(most, sharedOn(path, groups, holder)), 0)
    const left = inside.reduce((rest, other) => rest - (other.paths.get(path) ?? 0), n - shared)
    if (left > 0) own.set(path, left)
  }
  return own
}

/** How many pupils of this path the group and those beside it must share to fit in the group around them. */
function sharedOn(path: Path, groups: PupilGroup[], group: PupilGroup): number {
  const around = groups.find(({ key }) => key === group.parent)
  if (!around) return 0
  const together = groups.filter(({ parent }) => parent === group.parent).reduce((sum, other) => sum + (other.paths.get(path) ?? 0), 0)
  return Math.max(0, together - (around.paths.get(path) ?? 0))
}

function indicesOf(groups: PupilGroup[], some: PupilGroup[]): number[] {
  return some.map((group) => groups.indexOf(group))
}
