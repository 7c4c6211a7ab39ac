import type { Block } from '../../design/block.ts'
import type { Unit } from '../../design/unit.ts'

/** How a unit is taught. */
export interface Teaching {
  /** how many sides teach it each for themselves; one block for both is one time */
  times: 0 | 1 | 2
  /** the place when it is taught once; null when the blocks do not tell, or it is taught twice or not */
  at: 'vmbo' | 'mbo' | null
  notCountedFor: ('vmbo' | 'mbo')[]
}

const SIDES = ['vmbo', 'mbo'] as const

/** From the blocks that name the unit; without any, from the sides that stand at the unit. Blocks that count for neither side teach nothing here. */
export function teachingOf(unit: Unit, blocks: readonly Block[]): Teaching {
  if (blocks.length === 0) return bySides(new Set(unit.taughtIn), null, [])
  const counting = blocks.filter(({ counts }) => counts !== 'neither')
  const sides = new Set(counting.flatMap((block) => sideOf(block) ?? []))
  const shared = counting.find((block) => sideOf(block) === null)
  return bySides(sides, shared ?? null, notCounted(unit, counting))
}

/** The one side for which a block teaches; null for both, or when nothing tells. */
function sideOf({ counts, place, taughtBy }: Block): 'vmbo' | 'mbo' | null {
  if (counts === 'vmbo' || counts === 'mbo') return counts
  if (counts === 'both') return null
  if (place === 'vmbo' || place === 'mbo') return place
  return taughtBy === 'vmbo' || taughtBy === 'mbo' ? taughtBy : null
}

/** A shared block beside blocks of one side is that side's teaching, carried on together. */
function bySides(sides: ReadonlySet<'vmbo' | 'mbo'>, shared: Block | null, notCountedFor: Teaching['notCountedFor']): Teaching {
  if (sides.size === 2) return { times: 2, at: null, notCountedFor }
  const [only] = sides
  if (only) return { times: 1, at: only, notCountedFor }
  if (!shared) return { times: 0, at: null, notCountedFor: [] }
  const { place } = shared
  return { times: 1, at: place === 'vmbo' || place === 'mbo' ? place : null, notCountedFor }
}

/** Sides that ask the unit while every block says that it counts, and none that it counts for them. */
function notCounted(unit: Unit, blocks: readonly Block[]): ('vmbo' | 'mbo')[] {
  if (blocks.length === 0 || blocks.some(({ counts }) => counts === null)) return []
  return SIDES.filter((side) => unit[side] !== null && !blocks.some(({ counts }) => counts === side || counts === 'both'))
}
