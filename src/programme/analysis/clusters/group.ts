/** A group of pupils that could be joined with others. */
export interface Group {
  id: string
  label: string
  /** what is taught: only groups of the same qualification can sit together; a crebo, or any other name */
  qualification: string
  /** the year of the route in which these pupils are */
  routeYear: number
  school: string
  pupils: number
  /** a regular group of vmbo or mbo, which goes on whatever the route does */
  isRegular: boolean
}

/** The ways to join that the partners want to think about. */
export const JOINS = ['across-years', 'with-regular', 'between-schools'] as const
export type Join = (typeof JOINS)[number]

export interface ClusterOptions {
  /** a group of fewer pupils is too small to go on alone */
  least: number
  /** no room for more */
  most: number
  allowed?: readonly Join[]
  /** what each way of joining weighs: what the partners would rather not do weighs more */
  weights?: Readonly<Record<Join, number>>
  /** for one qualification and one set of ways */
  seconds?: number
}

/** Other programme and level in one room; a group that is not one's own; a journey. All three weigh the same until somebody says otherwise. */
export const EQUAL_WEIGHTS: Readonly<Record<Join, number>> = { 'across-years': 1, 'with-regular': 1, 'between-schools': 1 }

/** Groups that sit together, and the joins that they take. */
export interface Cluster {
  groups: Group[]
  pupils: number
  joins: Join[]
}

/** The cluster of these groups; null when it may not be. One group alone is always possible. */
export function clusterOf(groups: readonly Group[], { most, allowed = JOINS }: ClusterOptions): Cluster | null {
  const differ = (of: (group: Group) => unknown): boolean => new Set(groups.map(of)).size > 1
  const pupils = groups.reduce((sum, group) => sum + group.pupils, 0)
  const cluster = { groups: [...groups], pupils, joins: joinsOf(groups, differ) }
  if (groups.length === 1) return cluster
  const regular = groups.filter(({ isRegular }) => isRegular).length
  const isPossible = !differ(({ qualification }) => qualification) && regular <= 1 && regular < groups.length && pupils <= most
  return isPossible && cluster.joins.every((join) => allowed.includes(join)) ? cluster : null
}

function joinsOf(groups: readonly Group[], differ: (of: (group: Group) => unknown) => boolean): Join[] {
  return [
    ...(differ(({ routeYear }) => routeYear) ? (['across-years'] as const) : []),
    ...(groups.length > 1 && groups.some(({ isRegular }) => isRegular) ? (['with-regular'] as const) : []),
    ...(differ(({ school }) => school) ? (['between-schools'] as const) : []),
  ]
}

/** Whether its pupils are still with too few. A regular group goes on by itself. */
export const isTooSmall = ({ groups, pupils }: Cluster, least: number): boolean =>
  pupils < least && !groups.some(({ isRegular }) => isRegular)

/** Pupils in it who are still with too few. */
export const leftOver = (cluster: Cluster, least: number): number => (isTooSmall(cluster, least) ? cluster.pupils : 0)

/** What its joins weigh. */
export const weightOf = ({ joins }: Cluster, { weights = EQUAL_WEIGHTS }: ClusterOptions): number =>
  joins.reduce((sum, join) => sum + weights[join], 0)
