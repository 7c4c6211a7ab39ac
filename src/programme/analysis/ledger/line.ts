import type { Unit } from '../../design/unit.ts'

export type Cover = 'once' | 'twice' | 'not'

/** One part of what must be learned, and how often the route teaches it. */
export interface LedgerLine {
  unit: Unit
  cover: Cover
  /** from the blocks that name the unit; where none does, from what stands at the unit itself */
  from: 'blocks' | 'unit'
  blocks: string[]
  taughtAt: 'vmbo' | 'mbo' | null
  /** sides that ask it, but for which no block counts it; empty where the blocks do not say */
  notCountedFor: ('vmbo' | 'mbo')[]
  /** school weeks that need not be taught again; null when the side that saves them has not filled in its weeks */
  weeksWon: number | null
}
