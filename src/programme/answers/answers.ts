/** What is asked of everybody who started, and counted together (pupils/follow-up). */
export const QUESTIONS = ['place', 'fitted', 'known', 'missed'] as const
export type Question = (typeof QUESTIONS)[number]

/** How often an answer was given, from five answers on. */
export interface AnswerCount {
  cohort: number
  /** months since the start, or since leaving or choosing otherwise */
  moment: 3 | 12
  question: Question
  option: string
  /** to the question */
  answers: number
  /** null: 1 to 4, or what would tell a number of 1 to 4 */
  n: number | null
}

/** Of one cohort: each answer with its counts after 3 and after 12 months. */
export interface CohortAnswers {
  cohort: number
  moments: readonly (3 | 12)[]
  questions: readonly { question: Question; options: readonly { option: string; counts: readonly (AnswerCount | null)[] }[] }[]
}

/** The last cohort of which enough answered; null: of none. An answer that nobody gave at a moment stands there as null. */
export function lastCohort(counts: readonly AnswerCount[]): CohortAnswers | null {
  if (counts.length === 0) return null
  const cohort = Math.max(...counts.map((one) => one.cohort))
  const own = counts.filter((one) => one.cohort === cohort)
  const moments = ([3, 12] as const).filter((moment) => own.some((one) => one.moment === moment))
  const asked = QUESTIONS.filter((question) => own.some((one) => one.question === question))
  return {
    ...{ cohort, moments },
    questions: asked.map((question) => {
      const ofQuestion = own.filter((one) => one.question === question)
      const options = [...new Set(ofQuestion.map(({ option }) => option))]
      return {
        question,
        options: options.map((option) => ({
          option,
          counts: moments.map((moment) => ofQuestion.find((one) => one.option === option && one.moment === moment) ?? null),
        })),
      }
    }),
  }
}
