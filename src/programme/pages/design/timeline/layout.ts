import type { Block, Place } from '../../../design/block.ts'
import type { RouteDesign } from '../../../design/design.ts'

/** A school year is drawn from week 34 on: 52 weeks, of which the last are summer. */
const FIRST_WEEK = 34
export const WEEKS_DRAWN = 52

/** How many weeks after the left edge a week stands; week 53 falls together with week 52. */
export function placeOfWeek(week: number): number {
  const capped = Math.min(week, 52)
  return capped >= FIRST_WEEK ? capped - FIRST_WEEK : capped + 52 - FIRST_WEEK
}

export interface Bar {
  block: Block
  /** in weeks from the left edge */
  from: number
  to: number
  /** row within its lane: bars that overlap lie below each other */
  row: number
}

export interface Lane {
  place: Place | 'open'
  rows: number
  bars: Bar[]
}

const LANES = ['vmbo', 'mbo', 'company', 'open'] as const

/** The blocks of a year in lanes by place; a lane for those without a place only where there are any. `weeks`: length of the year. */
export function lanesOf({ blocks }: Pick<RouteDesign, 'blocks'>, year: string, weeks: number | null): Lane[] {
  const here = blocks.filter((one) => one.year === year)
  return LANES.flatMap((place) => {
    const bars = stacked(here.filter((one) => (one.place ?? 'open') === place).map((block) => spanned(block, weeks)))
    return place === 'open' && bars.length === 0 ? [] : [{ place, bars, rows: Math.max(1, ...bars.map(({ row }) => row + 1)) }]
  })
}

/** Without weeks a block runs through the whole year; one that runs into the next school year is cut at its end. */
function spanned(block: Block, weeks: number | null): Omit<Bar, 'row'> {
  if (!block.weeks) return { block, from: 0, to: Math.min(46, Math.round((weeks ?? 40) * 1.15)) }
  const [from, to] = [placeOfWeek(block.weeks.from), placeOfWeek(block.weeks.to) + 1]
  return { block, from, to: to > from ? to : WEEKS_DRAWN }
}

/** Each bar in the first row where it is free. */
function stacked(bars: Omit<Bar, 'row'>[]): Bar[] {
  const ends: number[] = []
  return [...bars]
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .map((bar) => {
      const free = ends.findIndex((end) => end <= bar.from)
      const row = free === -1 ? ends.length : free
      ends[row] = bar.to
      return { ...bar, row }
    })
}
