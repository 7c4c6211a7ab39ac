import type { AssessmentGap } from '../../assessment/gaps.ts'
import type { Signal } from '../signal.ts'

/** Where the two sides see it differently, and a side of which nobody answered. */
export function assessmentSignals(gaps: readonly AssessmentGap[]): Signal[] {
  return gaps.map((gap): Signal => {
    const about = {
      ...{ subject: gap.name, path: `/samenwerking/zelfevaluatie/${gap.assessmentId}`, day: null },
      of: { routeIds: gap.routeId ? [gap.routeId] : [], schoolIds: [gap.voId, gap.mboId].flatMap((id) => id ?? []) },
    }
    if (gap.rule === 'assessment/side-silent') return { ...about, kind: 'side-unheard', day: gap.closesOn, given: { side: gap.side } }
    return { ...about, kind: 'sides-apart', given: { question: gap.question, vo: gap.vo, mbo: gap.mbo } }
  })
}
