import type { Block } from '../../design/block.ts'
import type { RouteDesign } from '../../design/design.ts'
import { type Days, daysOf } from './days.ts'
import { type Span, spanOf } from './school-weeks.ts'
import { yearTimes } from './year-times.ts'

/** A block with its weeks and days in the school year. */
export interface PlacedBlock {
  block: Block
  /** all of its year when the block does not say */
  span: Span
  /** 0 = no fixed days */
  days: Days
}

/** The blocks of each year of the design, in its order; those whose weeks run over the summer are left out. */
export function placedBlocks({ years, blocks }: Pick<RouteDesign, 'years' | 'blocks'>): Map<string, PlacedBlock[]> {
  const times = yearTimes(years)
  const placed = new Map<string, PlacedBlock[]>(years.map(({ id }) => [id, []]))
  for (const block of blocks) {
    const span = block.weeks === null ? times.get(block.year)?.span : spanOf(block.weeks)
    if (span) placed.get(block.year)?.push({ block, span, days: daysOf(block.weekdays) })
  }
  return placed
}
