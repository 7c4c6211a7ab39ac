import { candidatesOf } from './candidates.ts'
import { type Division, divide } from './divide.ts'
import { type Cluster, type ClusterOptions, type Group, isTooSmall, JOINS, type Join, leftOver, weightOf } from './group.ts'

/** One way to divide all groups, for a person to choose or not. */
export interface Proposal {
  /** the ways of joining that it uses */
  joins: Join[]
  /** only those of more than one group; the others stay as they are */
  clusters: Cluster[]
  /** groups of the route that stay too small */
  leftOver: Group[]
  pupilsLeftOver: number
  weight: number
}

export interface Proposals {
  /** what it is like without clustering */
  tooSmall: Group[]
  /** the best for each set of ways of joining, the one that helps most pupils first */
  proposals: Proposal[]
  /** false when there were too many groups to look at everything: something may be better */
  isComplete: boolean
}

/**
 * What joining small groups would do: first as few pupils as possible in a group that is too small, then as little
 * joining as possible. Solved exactly as an integer programme, once for each set of ways that are allowed.
 */
export async function clusterProposals(groups: readonly Group[], options: ClusterOptions): Promise<Proposals> {
  const { allowed = JOINS, least } = options
  const { clusters, isComplete } = candidatesOf(groups, options)
  const tooSmall = clusters.filter((cluster) => cluster.groups.length === 1 && isTooSmall(cluster, least)).flatMap((one) => one.groups)
  const divisions: Division[] = []
  for (const ways of tooSmall.length > 0 ? subsets(allowed) : []) {
    const within = clusters.filter(({ joins }) => joins.every((join) => ways.includes(join)))
    divisions.push(await divide(groups, within, options))
  }
  const proposals = distinct(divisions.map((one) => proposalOf(one, options)))
  return { tooSmall, proposals, isComplete: isComplete && divisions.every(({ isBest }) => isBest) }
}

function proposalOf({ clusters }: Division, options: ClusterOptions): Proposal {
  const joined = clusters.filter(({ groups }) => groups.length > 1)
  const small = clusters.filter((cluster) => isTooSmall(cluster, options.least))
  return {
    joins: JOINS.filter((join) => joined.some(({ joins }) => joins.includes(join))),
    clusters: joined,
    leftOver: small.flatMap(({ groups }) => groups),
    pupilsLeftOver: small.reduce((sum, cluster) => sum + leftOver(cluster, options.least), 0),
    weight: joined.reduce((sum, cluster) => sum + weightOf(cluster, options), 0),
  }
}

/** Every set of ways but the empty one, the smaller ones first. */
function subsets(ways: readonly Join[]): Join[][] {
  const all = Array.from({ length: 2 ** ways.length - 1 }, (_, at) => ways.filter((_, way) => (at + 1) & (1 << way)))
  return all.sort((a, b) => a.length - b.length)
}

/** Without those that join nothing, or that do as much by the same ways as one before: a person need not choose between them. */
function distinct(proposals: readonly Proposal[]): Proposal[] {
  const seen = new Set<string>()
  const ordered = proposals
    .filter(({ clusters }) => clusters.length > 0)
    .sort((a, b) => a.pupilsLeftOver - b.pupilsLeftOver || a.weight - b.weight)
  return ordered.filter(({ joins, pupilsLeftOver, weight }) => {
    const key = JSON.stringify([joins, pupilsLeftOver, weight])
    if (seen.has(key)) return false
    return seen.add(key)
  })
}
