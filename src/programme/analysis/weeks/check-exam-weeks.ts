import type { Calendar } from '../../design/calendar.ts'
import { type AnalysisFinding, decide } from '../finding.ts'
import type { PlacedBlock } from './placed-block.ts'
import { overlapOf, spanOf, spanText } from './school-weeks.ts'

const PLACE = { vo: 'vmbo', mbo: 'mbo' } as const

/** Blocks elsewhere in the weeks in which a side examines the pupils of that year. */
export function checkExamWeeks(
  year: string,
  blocks: readonly PlacedBlock[],
  { examWeeks }: Pick<Calendar, 'examWeeks'>,
): AnalysisFinding[] {
  return examWeeks.flatMap((exam) => {
    const span = spanOf(exam.weeks)
    if (exam.year !== year || !span) return []
    return blocks.flatMap(({ block, span: taught }) => {
      const both = overlapOf(span, taught)
      if (!both || block.place === null || block.place === PLACE[exam.side]) return []
      const given = { block: block.name, place: block.place, side: exam.side, weeks: spanText(both) }
      return [decide('week/exam-weeks', `blocks/${block.id}/weeks`, given)]
    })
  })
}
