import type { Block } from '../../design/block.ts'
import type { RouteDesign } from '../../design/design.ts'
import { type BlockTime, blockTimes } from './block-times.ts'
import { type Graph, graphOf } from './graph.ts'

/** Blocks with their arrows and weeks, by their place in the list. */
export interface Network {
  blocks: readonly Block[]
  graph: Graph
  times: readonly (BlockTime | null)[]
  /** the last week of the route */
  end: number
  /** beside each arrow of `graph.next`: weeks that a block may end later before the one that needs it must wait */
  slack: readonly (readonly number[])[]
}

export function networkOf(design: Pick<RouteDesign, 'years' | 'blocks'>): Network {
  const { blocks } = design
  const graph = graphOf(blocks)
  const { times, end } = blockTimes(design)
  const slack = graph.next.map((after, at) => after.map((one) => slackOf(times[at] ?? null, times[one] ?? null)))
  return { blocks, graph, times, end, slack }
}

/** None where their weeks overlap or are open: the later one then waits at once. */
function slackOf(before: BlockTime | null, after: BlockTime | null): number {
  return before && after ? Math.max(0, after.start - 1 - before.end) : 0
}
