import { WEEKS_A_YEAR } from './block-times.ts'
import type { Network } from './network.ts'

/** What can be done about a failed block. */
export type Alternative =
  /** the retake that is arranged costs nothing */
  | { kind: 'retake-in-time'; afterWeeks: number }
  /** a retake within so many weeks would cost nothing */
  | { kind: 'arrange-retake'; withinWeeks: number }
  /** what needs it may begin meanwhile: the retake is over before they are */
  | { kind: 'alongside'; blocks: string[] }
  /** a later block that teaches the same units, in time */
  | { kind: 'other-block'; block: string }
  /** longer in school, in steps of half a year */
  | { kind: 'extension'; years: number }

/** For one block that is failed, and the weeks that this costs. */
export function alternativesTo(network: Network, at: number, weeks: number): Alternative[] {
  const { blocks, graph } = network
  const block = blocks[at]
  if (!block) return []
  const { retakeAfterWeeks: retake } = block
  if (weeks === 0 && retake !== null) return [{ kind: 'retake-in-time', afterWeeks: retake }]
  const spare = spareWeeks(network, at)
  const after = graph.next[at] ?? []
  return [
    ...(spare > 0 && (retake === null || retake > spare) ? [{ kind: 'arrange-retake', withinWeeks: spare } as const] : []),
    ...alongside(network, at, after, retake),
    ...otherBlocks(network, at, spare),
    ...(weeks > 0 ? [{ kind: 'extension', years: Math.ceil(weeks / (WEEKS_A_YEAR / 2)) / 2 } as const] : []),
  ]
}

/** How much later it may end without delay for anything that needs it, or for the route. */
function spareWeeks(network: Network, at: number): number {
  const end = network.times[at]?.end ?? 0
  return Math.min(network.end - end, ...(network.slack[at] ?? []))
}

function alongside({ blocks, times, end: last }: Network, at: number, after: readonly number[], retake: number | null): Alternative[] {
  const end = (times[at]?.end ?? 0) + (retake ?? 0)
  if (retake === null || after.length === 0 || end > last) return []
  if (after.some((one) => end > (times[one]?.end ?? 0))) return []
  return [{ kind: 'alongside', blocks: after.flatMap((one) => blocks[one]?.id ?? []) }]
}

function otherBlocks({ blocks, times }: Network, at: number, spare: number): Alternative[] {
  const units = blocks[at]?.units ?? []
  const end = times[at]?.end ?? 0
  if (units.length === 0) return []
  return blocks.flatMap(({ id, units: taught }, other) => {
    const time = times[other]
    const isInTime = time && time.start > end && time.end <= end + spare
    return other !== at && isInTime && units.every((unit) => taught.includes(unit)) ? [{ kind: 'other-block', block: id } as const] : []
  })
}
