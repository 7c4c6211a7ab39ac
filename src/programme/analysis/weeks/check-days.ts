import type { Calendar } from '../../design/calendar.ts'
import { type AnalysisFinding, decide } from '../finding.ts'
import { countOf, type Days, dayCodes } from './days.ts'
import type { PlacedBlock } from './placed-block.ts'
import { lengthOf, overlapOf, type Span, spanText } from './school-weeks.ts'

/** Longest school day, journeys included, that is taken as possible: eight clock hours. */
const DAY_HOURS = 8

/**
 * Blocks of one year on the same fixed day in the same weeks, at different places: the same pupils cannot be at both.
 * Where the hours of both are known and fit in a day with the journey, it is only the journey that must be arranged.
 */
export function checkDays(blocks: readonly PlacedBlock[], { travelMinutes }: Pick<Calendar, 'travelMinutes'>): AnalysisFinding[] {
  const fixed = blocks.filter(({ days, block }) => days > 0 && block.place !== null)
  return fixed.flatMap((one, at) =>
    fixed.slice(at + 1).flatMap((other) => {
      const days = one.days & other.days
      if (days === 0 || one.block.place === other.block.place) return []
      const weeks = overlapOf(one.span, other.span)
      return weeks ? [judge(one, other, days, weeks, travelMinutes)] : []
    }),
  )
}

function judge(one: PlacedBlock, other: PlacedBlock, days: Days, weeks: Span, travelMinutes: number | null): AnalysisFinding {
  const given = {
    block: one.block.name,
    other: other.block.name,
    place: one.block.place ?? '',
    otherPlace: other.block.place ?? '',
    days: dayCodes(days),
    weeks: spanText(weeks),
  }
  const field = `blocks/${other.block.id}/weekdays`
  const hours = [hoursADay(one), hoursADay(other)]
  const minutes = isBetweenSchools(one, other) ? travelMinutes : null
  const together = hours.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), (minutes ?? 0) / 60)
  if (together === null || together > DAY_HOURS) return decide('week/same-day-two-places', field, given)
  if (minutes === null) return decide('week/travel-unknown', field, given)
  return decide('week/travel', field, { ...given, minutes })
}

/** The journey that a design knows is the one between the two schools. */
function isBetweenSchools(one: PlacedBlock, other: PlacedBlock): boolean {
  return one.block.place !== 'company' && other.block.place !== 'company'
}

function hoursADay({ block, span, days }: PlacedBlock): number | null {
  return block.hours === null || block.weeks === null ? null : block.hours / (lengthOf(span) * countOf(days))
}
