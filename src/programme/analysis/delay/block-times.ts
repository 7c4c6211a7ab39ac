import type { Block } from '../../design/block.ts'
import type { RouteDesign } from '../../design/design.ts'
import { spanOf } from '../weeks/school-weeks.ts'
import { yearTimes } from '../weeks/year-times.ts'

export const WEEKS_A_YEAR = 52

/** First and last calendar week of a block, counted from the first August of the route. */
export interface BlockTime {
  start: number
  end: number
}

/** When each block runs, and the week in which the route ends. Without weeks a block takes all of its year. */
export function blockTimes({ years, blocks }: Pick<RouteDesign, 'years' | 'blocks'>): { times: (BlockTime | null)[]; end: number } {
  const ofYear = yearTimes(years)
  const timeOf = ({ year, weeks }: Pick<Block, 'year' | 'weeks'>): BlockTime | null => {
    const time = ofYear.get(year)
    const span = weeks === null ? time?.span : spanOf(weeks)
    return time && span ? { start: time.after * WEEKS_A_YEAR + span.from, end: time.after * WEEKS_A_YEAR + span.to } : null
  }
  const times = blocks.map(timeOf)
  const yearEnds = [...ofYear.values()].map(({ after, span }) => after * WEEKS_A_YEAR + span.to)
  return { times, end: Math.max(0, ...yearEnds, ...times.map((time) => time?.end ?? 0)) }
}
