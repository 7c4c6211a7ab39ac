import type { DesignYear } from '../../design/year.ts'
import { type AnalysisFinding, decide } from '../finding.ts'
import { yearLabel } from '../year-label.ts'
import { ALL_DAYS } from './days.ts'
import { type FreeWeek, type FreeWeeks, isWholeWeek } from './free-weeks.ts'
import type { PlacedBlock } from './placed-block.ts'
import { isoWeekAt } from './school-weeks.ts'

export interface SidesFree {
  vo: FreeWeeks | null
  mbo: FreeWeeks | null
}

/**
 * Blocks that begin or end in a holiday, so that somebody planned them there; a block of a whole year has holidays in
 * it and needs no word. And, where a year is taught at both schools, lessons at one while the other is free.
 */
export function checkHolidays(year: DesignYear, blocks: readonly PlacedBlock[], free: SidesFree): AnalysisFinding[] {
  return [...blocks.flatMap((placed) => inHoliday(year, placed, free) ?? []), ...holidaysDiffer(year, blocks, free)]
}

function inHoliday({ enrolledAt }: DesignYear, { block, span, days }: PlacedBlock, free: SidesFree): AnalysisFinding | null {
  const side = block.place === 'vmbo' ? 'vo' : block.place === 'mbo' ? 'mbo' : enrolledAt
  if (block.weeks === null || (side !== 'vo' && side !== 'mbo')) return null
  const isFree = (place: number): FreeWeek | undefined => {
    const week = free[side]?.byPlace.get(place)
    const needed = days || ALL_DAYS
    return week && (week.days & needed) === needed ? week : undefined
  }
  const week = isFree(span.from) ?? isFree(span.to)
  if (!week) return null
  const isPlacement = block.kind === 'bpv' || block.kind === 'stage'
  const rule = isPlacement ? 'week/bpv-in-holiday' : 'week/starts-or-ends-in-holiday'
  return decide(rule, `blocks/${block.id}/weeks`, { block: block.name, side, week: String(week.week), holiday: week.name })
}

/** One finding for a year and a side, for it touches all lessons there at once. */
function holidaysDiffer(year: DesignYear, blocks: readonly PlacedBlock[], free: SidesFree): AnalysisFinding[] {
  const places = new Set(blocks.map(({ block }) => block.place))
  const { vo, mbo } = free
  if (!places.has('vmbo') || !places.has('mbo') || !vo || !mbo) return []
  const only = (one: FreeWeeks, other: FreeWeeks, place: 'vmbo' | 'mbo'): number[] =>
    [...one.byPlace.keys()].filter((at) => {
      const isTaught = blocks.some(({ block, span }) => block.place === place && span.from <= at && at <= span.to)
      return isTaught && isWholeWeek(one.byPlace.get(at)) && !isWholeWeek(other.byPlace.get(at))
    })
  const finding = (side: 'vo' | 'mbo', places: number[]): AnalysisFinding[] => {
    const weeks = places
      .sort((a, b) => a - b)
      .map(isoWeekAt)
      .join(', ')
    return weeks ? [decide('week/holidays-differ', `calendar/${side}`, { year: yearLabel(year), side, weeks })] : []
  }
  return [...finding('vo', only(vo, mbo, 'mbo')), ...finding('mbo', only(mbo, vo, 'vmbo'))]
}
