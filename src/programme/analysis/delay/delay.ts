import type { Block } from '../../design/block.ts'
import type { RouteDesign } from '../../design/design.ts'
import { type AnalysisFinding, decide } from '../finding.ts'
import { type Alternative, alternativesTo } from './alternatives.ts'
import { WEEKS_A_YEAR } from './block-times.ts'
import { type Factors, factorsOf } from './factors.ts'
import type { Graph } from './graph.ts'
import { type Network, networkOf } from './network.ts'

/** What it costs a pupil to fail this one block. */
export interface BlockDelay extends Factors {
  block: string
  /** calendar weeks that the diploma comes later: 52 is a year; null when the weeks of the block are not known */
  weeks: number | null
  /** whether it can be done again only after the end of the route's own year */
  isPastYear: boolean
  alternatives: Alternative[]
}

export interface Delays {
  /** in the order of the design */
  blocks: BlockDelay[]
  findings: AnalysisFinding[]
}

/**
 * Which single block, if failed, costs a pupil how long. A failed block is done again after `retakeAfterWeeks`, or a year
 * later where nothing is arranged; what needs it waits for the next year's turn if the retake comes too late for its own.
 */
export function delay(design: Pick<RouteDesign, 'years' | 'blocks'>): Delays {
  const { blocks } = design
  const network = networkOf(design)
  const factors = factorsOf(network.graph)
  const delays = blocks.map((block, at) => delayOf(network, block, at, factors[at] ?? { delayFactor: 1, blockingFactor: 0 }))
  return { blocks: delays, findings: [...judgeGraph(blocks, network.graph), ...needsLater(network)] }
}

function delayOf(network: Network, block: Block, at: number, factors: Factors): BlockDelay {
  const time = network.times[at]
  if (!time) return { block: block.id, ...factors, weeks: null, isPastYear: false, alternatives: [] }
  const late = latenessAfter(network, at, block.retakeAfterWeeks ?? WEEKS_A_YEAR)
  let weeks = 0
  late.forEach((own, one) => {
    weeks = Math.max(weeks, (network.times[one]?.end ?? 0) + own - network.end)
  })
  const inYear = Math.floor(time.end / WEEKS_A_YEAR)
  const isPastYear = Math.floor((time.end + (late[at] ?? 0)) / WEEKS_A_YEAR) > inYear
  return { block: block.id, ...factors, weeks, isPastYear, alternatives: alternativesTo(network, at, weeks) }
}

/** Weeks that each block ends later when one ends later; 0 for those that are not touched. */
function latenessAfter({ graph: { order, next }, slack }: Network, failed: number, weeks: number): Uint32Array {
  const late = new Uint32Array(next.length)
  late[failed] = weeks
  for (let step = order.indexOf(failed); step < order.length; step += 1) {
    const at = order[step] ?? 0
    const own = late[at] ?? 0
    if (own === 0) continue
    const after = next[at] ?? []
    for (let arrow = 0; arrow < after.length; arrow += 1) {
      const over = own - (slack[at]?.[arrow] ?? 0)
      const one = after[arrow] ?? 0
      if (over > 0) late[one] = Math.max(late[one] ?? 0, Math.ceil(over / WEEKS_A_YEAR) * WEEKS_A_YEAR)
    }
  }
  return late
}

function judgeGraph(blocks: readonly Block[], { circles, unknown }: Graph): AnalysisFinding[] {
  const name = (at: number): string => blocks[at]?.name ?? ''
  const field = (at: number): string => `blocks/${blocks[at]?.id}/needs`
  return [
    ...circles.map((circle) =>
      decide('delay/circle', field(circle[0] ?? 0), { blocks: [...circle, circle[0] ?? 0].map(name).join(' → ') }),
    ),
    ...unknown.map(({ block, needs }) => decide('delay/unknown-block', field(block), { block: name(block), needs })),
  ]
}

/** A block that begins before what it needs is over; only where both say their weeks, or stand in different years. */
function needsLater({ blocks, graph, times }: Network): AnalysisFinding[] {
  return graph.next.flatMap((after, at) =>
    after.flatMap((one) => {
      const [before, then] = [blocks[at], blocks[one]]
      const [first, second] = [times[at], times[one]]
      if (!before || !then || !first || !second || second.start > first.end) return []
      const isKnown = (before.weeks !== null && then.weeks !== null) || before.year !== then.year
      return isKnown ? [decide('delay/needs-later', `blocks/${then.id}/needs`, { block: then.name, needs: before.name })] : []
    }),
  )
}
