import type { OpeningChoices, SeenAssessment } from '../see.actions.ts'

/** The answer that somebody gave before, as it stands in the form. */
export function typedAnswer({ answer }: SeenAssessment): URLSearchParams {
  if (!answer) return new URLSearchParams()
  const scores = Object.entries(answer.scores).map(([question, score]) => [question, String(score)])
  return new URLSearchParams([
    ...scores,
    ['kant', answer.side],
    ['toelichting', answer.remark],
    ['herkenbaar', answer.mayBeSeen ? 'ja' : ''],
  ] as [string, string][])
}

export const typedOpening = ({ schoolYear, today }: OpeningChoices): URLSearchParams =>
  new URLSearchParams({ schooljaar: String(schoolYear), van: today })
