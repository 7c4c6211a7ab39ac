import { type Assessment, stateOn } from './assessment.ts'
import type { Question } from './questions.ts'
import { SIDES, type Side } from './questions.ts'
import { type ScoreCount, sideBySide } from './side-by-side.ts'

/** What an assessment says that asks for a talk: the sides see it differently, or one of them did not answer. */
export type AssessmentGap = { assessmentId: string; name: string; routeId: string | null; voId: string | null; mboId: string | null } & (
  | { rule: 'assessment/far-apart'; question: Question; vo: number; mbo: number; apart: number; answers?: { vo: number; mbo: number } }
  | { rule: 'assessment/side-silent'; side: Side; closesOn: string }
)

export interface Turnout {
  assessmentId: string
  side: Side
  answers: number
}

/** Of assessments that are over: questions on which the sides are far apart, and sides of which nobody answered. */
export function gapsOf(
  assessments: readonly Assessment[],
  scores: readonly (ScoreCount & { assessmentId: string })[],
  turnout: readonly Turnout[],
  day: string,
): AssessmentGap[] {
  return assessments
    .filter((one) => stateOn(one, day) === 'closed')
    .flatMap(({ id, name, routeId, voId, mboId, closesOn }): AssessmentGap[] => {
      const about = { assessmentId: id, name, routeId, voId, mboId }
      const silent = SIDES.filter((side) => !turnout.some((one) => one.assessmentId === id && one.side === side && one.answers > 0))
      const far = sideBySide(scores.filter(({ assessmentId }) => assessmentId === id)).filter(({ isFar }) => isFar)
      return [
        ...silent.map((side) => ({ ...about, rule: 'assessment/side-silent' as const, side, closesOn })),
        ...far.map(({ question, vo, mbo, apart }) => ({
          ...{ ...about, rule: 'assessment/far-apart' as const, question },
          ...{ vo: vo.mean ?? 0, mbo: mbo.mean ?? 0, apart: apart ?? 0, answers: { vo: vo.n, mbo: mbo.n } },
        })),
      ]
    })
}
