import type { Calendar } from '../../design/calendar.ts'
import { type AnalysisFinding, decide } from '../finding.ts'
import { dayCodes, daysOf } from './days.ts'
import type { PlacedBlock } from './placed-block.ts'
import { overlapOf, spanText } from './school-weeks.ts'

/** Teachers on days that are not theirs, at two places at once, or not in the list of teachers. All years run at the same time. */
export function checkTeachers(blocks: readonly PlacedBlock[], { teachers }: Pick<Calendar, 'teachers'>): AnalysisFinding[] {
  if (teachers.length === 0) return checkTwoPlaces(blocks)
  const daysBy = new Map(teachers.map(({ name, days }) => [name, daysOf(days)]))
  const wrong = blocks.flatMap(({ block, days }) =>
    block.teachers.flatMap((teacher) => {
      const theirs = daysBy.get(teacher)
      const field = `blocks/${block.id}/teachers`
      if (theirs === undefined) return [decide('week/teacher-unknown', field, { block: block.name, teacher })]
      const missing = theirs === 0 ? 0 : days & ~theirs
      return missing ? [decide('week/teacher-not-there', field, { block: block.name, teacher, days: dayCodes(missing) })] : []
    }),
  )
  return [...wrong, ...checkTwoPlaces(blocks)]
}

function checkTwoPlaces(blocks: readonly PlacedBlock[]): AnalysisFinding[] {
  const byTeacher = new Map<string, PlacedBlock[]>()
  for (const placed of blocks) {
    if (placed.days === 0 || placed.block.place === null) continue
    for (const teacher of placed.block.teachers) byTeacher.set(teacher, [...(byTeacher.get(teacher) ?? []), placed])
  }
  return [...byTeacher].flatMap(([teacher, theirs]) => pairsOf(theirs).flatMap(([one, other]) => clash(teacher, one, other) ?? []))
}

const pairsOf = <T>(all: readonly T[]): [T, T][] => all.flatMap((one, at) => all.slice(at + 1).map((other): [T, T] => [one, other]))

function clash(teacher: string, one: PlacedBlock, other: PlacedBlock): AnalysisFinding | null {
  const days = one.days & other.days
  const weeks = overlapOf(one.span, other.span)
  if (days === 0 || !weeks || one.block.place === other.block.place) return null
  const given = { teacher, block: one.block.name, other: other.block.name, days: dayCodes(days), weeks: spanText(weeks) }
  return decide('week/teacher-two-places', `blocks/${other.block.id}/teachers`, given)
}
