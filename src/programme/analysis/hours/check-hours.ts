import type { RouteDesign } from '../../design/design.ts'
import { type AnalysisFinding, decide } from '../finding.ts'

/** Guided hours are a part of the hours of a block: more of them than hours is a slip. */
export function checkHours({ blocks }: Pick<RouteDesign, 'blocks'>): AnalysisFinding[] {
  return blocks.flatMap(({ id, name, hours, guided }) =>
    hours !== null && guided !== null && guided > hours
      ? [decide('hours/guided-over-total', `blocks/${id}/guided`, { block: name, guided, total: hours })]
      : [],
  )
}
