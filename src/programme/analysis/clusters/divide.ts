import type { LegacyHighs } from 'highs'
import { loadSolver, sumOf } from '../../solver.ts'
import { type Cluster, type ClusterOptions, type Group, leftOver, weightOf } from './group.ts'

/** Each group in exactly one cluster. */
export interface Division {
  clusters: Cluster[]
  /** false when time was up before it was certain that nothing is better */
  isBest: boolean
}

/** Seconds for one qualification: the solver holds up everything else of the server meanwhile. */
const SECONDS = 1

/**
 * The best division by set partitioning: one binary choice for each candidate, each group chosen once. One pupil less in
 * a group that is too small counts for more than all joins together. Qualifications never meet, so each is solved by itself.
 */
export async function divide(groups: readonly Group[], candidates: readonly Cluster[], options: ClusterOptions): Promise<Division> {
  const highs = await loadSolver()
  const parts = [...new Set(groups.map(({ qualification }) => qualification))].map((name) => {
    const own = groups.filter(({ qualification }) => qualification === name)
    const possible = candidates.filter((one) => one.groups[0]?.qualification === name)
    return solve(highs, own, possible, options)
  })
  return { clusters: parts.flatMap(({ clusters }) => clusters), isBest: parts.every(({ isBest }) => isBest) }
}

function solve(highs: LegacyHighs, groups: readonly Group[], candidates: readonly Cluster[], options: ClusterOptions): Division {
  const alone = candidates.filter((one) => one.groups.length === 1)
  if (alone.length === candidates.length || alone.every((one) => leftOver(one, options.least) === 0))
    return { clusters: alone, isBest: true }
  const text = model(groups, candidates, costsOf(groups, candidates, options))
  const solution = highs.solve(text, { output_flag: false, mip_rel_gap: 0, time_limit: options.seconds ?? SECONDS } as object)
  const columns = solution.Columns as Readonly<Record<string, { Primal?: number } | undefined>>
  const clusters = candidates.filter((_, at) => (columns[`c${at}`]?.Primal ?? 0) > 0.5)
  if (solution.Status === 'Optimal') return { clusters, isBest: true }
  // every group alone is a candidate, so there always is a division; what was found in time may be one too
  if (solution.Status !== 'Time limit reached') throw new Error(`no division of groups: ${solution.Status}`)
  return { clusters: isDivision(groups, clusters) ? clusters : alone, isBest: false }
}

/** Whole numbers as long as the weights are: then the solver sees sooner that nothing is better. */
function costsOf(groups: readonly Group[], candidates: readonly Cluster[], options: ClusterOptions): number[] {
  // of two equal divisions the one with smaller clusters is taken: all groups together weigh less than one join
  const costs = candidates.map((one) => weightOf(one, options) * groups.length + one.groups.length - 1)
  const heaviest = groups.length * Math.max(...costs) + 1
  return candidates.map((one, at) => leftOver(one, options.least) * heaviest + (costs[at] ?? 0))
}

function isDivision(groups: readonly Group[], clusters: readonly Cluster[]): boolean {
  const placed = clusters.flatMap((one) => one.groups)
  return placed.length === groups.length && new Set(placed).size === groups.length
}

function model(groups: readonly Group[], candidates: readonly Cluster[], costs: readonly number[]): string {
  const names = candidates.map((_, at) => `c${at}`)
  const inCluster = new Map<Group, string[]>(groups.map((group) => [group, []]))
  candidates.forEach((cluster, at) => {
    for (const group of cluster.groups) inCluster.get(group)?.push(`c${at}`)
  })
  const rows = [...inCluster.values()].map((found, at) => `g${at}: ${sumOf(found)} = 1`)
  const objective = sumOf(names.map((name, at) => `${costs[at]} ${name}`))
  return `Minimize\nobj: ${objective}\nSubject To\n${rows.join('\n')}\nBinary\n${names.join('\n')}\nEnd\n`
}
