import { type Cluster, type ClusterOptions, clusterOf, type Group, isTooSmall } from './group.ts'

/** More together is no group any more; it also keeps the number of candidates within bounds. */
const MOST_GROUPS = 4
const MOST_CANDIDATES = 4000

/**
 * Every cluster of at most four groups that may be, and that helps: joined and still too small is no better than apart. With very many groups only smaller ones, so that an answer comes in
 * time; `isComplete` is false then.
 */
export function candidatesOf(groups: readonly Group[], options: ClusterOptions): { clusters: Cluster[]; isComplete: boolean } {
  const alone = groups.flatMap((group) => clusterOf([group], options) ?? [])
  let [clusters, last] = [alone, groups.map((_, at) => [at])]
  for (let size = 2; size <= MOST_GROUPS; size += 1) {
    const larger = last.flatMap((members) => extensions(groups, members, options))
    const found = larger
      .flatMap((members) => clusterOf(pick(groups, members), options) ?? [])
      .filter((one) => !isTooSmall(one, options.least))
    if (clusters.length + found.length > MOST_CANDIDATES) return { clusters, isComplete: false }
    clusters = [...clusters, ...found]
    last = larger
  }
  return { clusters, isComplete: true }
}

/** One group more, with a later place so that each set comes once; a set that is too large only grows. */
function extensions(groups: readonly Group[], members: readonly number[], { most }: ClusterOptions): number[][] {
  const pupils = pick(groups, members).reduce((sum, one) => sum + one.pupils, 0)
  const first = groups[members[0] ?? 0]
  return groups.flatMap((group, at) => {
    const fits = at > (members.at(-1) ?? 0) && group.qualification === first?.qualification && pupils + group.pupils <= most
    return fits ? [[...members, at]] : []
  })
}

const pick = (groups: readonly Group[], members: readonly number[]): Group[] => members.flatMap((at) => groups[at] ?? [])
