import { type DesignYear, isoWeekAt, placedBlocks, placeOf, type RouteDesign, yearTimes } from '#programme/index.ts'
import type { PartKind, PartRef } from './part.ts'

/** A part of the route as the version of the pupil's cohort plans it. */
export interface PlannedPart extends PartRef {
  name: string
  /** id of the year of the design; null: of no year */
  year: string | null
  /** the last day on which it is planned; null: the design does not say */
  dueOn: string | null
  /** clock hours in the plan */
  hours: number | null
  /** of an exam */
  change: 'kept' | 'moved' | 'dropped' | null
  /** weeks after which it can be done again */
  retakeAfterWeeks: number | null
}

/** Blocks, exams and units of a design, with the days on which this cohort is to have done them. */
export function plannedParts(design: Pick<RouteDesign, 'years' | 'blocks' | 'exams' | 'units'>, cohort: number): PlannedPart[] {
  const ends = yearEnds(design.years, cohort)
  const placed = [...placedBlocks(design).values()].flat()
  const last = new Map(placed.map(({ block, span }) => [block.id, ends.weekOf(block.year, span.to)]))
  const blocks = design.blocks.map((block) => ({ block, dueOn: last.get(block.id) ?? null }))
  return [
    ...blocks.map(({ block: { id, name, year, hours, retakeAfterWeeks }, dueOn }) => ({
      ...plain('block', id, name),
      ...{ year, dueOn, hours, retakeAfterWeeks },
    })),
    ...design.units.map(({ id, name }) => ({ ...plain('unit', id, name), ...lastTaught(id, blocks) })),
    ...design.exams.map(({ id, subject, change, year, week }) => ({
      ...plain('exam', id, subject),
      ...{ change, year, dueOn: change === 'dropped' || year === null ? null : ends.weekOf(year, week === null ? null : placeOf(week)) },
    })),
  ]
}

const plain = (kind: PartKind, id: string, name: string): PlannedPart => ({
  ...{ kind, id, name, year: null, dueOn: null, hours: null, change: null, retakeAfterWeeks: null },
})

type PlannedBlock = { block: RouteDesign['blocks'][number]; dueOn: string | null }

/** A unit is to be done when the last block that teaches it ends; nothing is guessed while one of them has no weeks. */
function lastTaught(unit: string, blocks: readonly PlannedBlock[]): Pick<PlannedPart, 'year' | 'dueOn'> {
  const teaching = blocks.filter(({ block }) => block.units.includes(unit))
  if (teaching.length === 0 || teaching.some(({ dueOn }) => dueOn === null)) return { year: null, dueOn: null }
  const last = teaching.reduce((one, other) => ((one.dueOn ?? '') >= (other.dueOn ?? '') ? one : other))
  return { year: last.block.year, dueOn: last.dueOn }
}

/** The Sunday after a week of a year of the design; without a week the last one of that year. */
function yearEnds(years: readonly DesignYear[], cohort: number) {
  const times = yearTimes(years)
  return {
    weekOf(year: string, place: number | null): string | null {
      const time = times.get(year)
      return time ? sundayOf(cohort + time.after, isoWeekAt(place ?? time.span.to)) : null
    },
  }
}

/** Weeks 31 to 53 lie in the calendar year in which the school year begins, the others in the next. */
export function sundayOf(schoolYear: number, isoWeek: number): string {
  const year = isoWeek >= 31 ? schoolYear : schoolYear + 1
  const fourth = Date.UTC(year, 0, 4)
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * 86_400_000
  return new Date(monday + ((isoWeek - 1) * 7 + 6) * 86_400_000).toISOString().slice(0, 10)
}
