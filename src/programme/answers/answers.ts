/** What is asked of everybody who started, and counted together (pupils/follow-up). */
export const QUESTIONS = ['place', 'fitted', 'known', 'missed'] as const
export type Question = (typeof QUESTIONS)[number]

/** Months since the start, or since leaving or choosing otherwise; null: told at another moment. */
export type AnswerMoment = 3 | 12 | null
const MOMENTS = [3, 12, null] as const

/** How often an answer was given, from five answers on. */
export interface AnswerCount {
  cohort: number
  moment: AnswerMoment
  question: Question
  option: string
  /** to the question */
  answers: number
  /** null: 1 to 4, or what would tell a number of 1 to 4 */
  n: number | null
}

/** Null: nobody said so; `too-few`: fewer than five answered this question at that moment. */
export type Count = AnswerCount | null | 'too-few'

/** Of one cohort: each answer with its counts after 3 and after 12 months, and of who told at another moment. */
export interface CohortAnswers {
  cohort: number
  moments: readonly AnswerMoment[]
  questions: readonly { question: Question; options: readonly { option: string; counts: readonly Count[] }[] }[]
}

/** The last cohort of which enough answered; null: of none. */
export function lastCohort(counts: readonly AnswerCount[]): CohortAnswers | null {
  if (counts.length === 0) return null
  const cohort = Math.max(...counts.map((one) => one.cohort))
  const own = counts.filter((one) => one.cohort === cohort)
  const moments = MOMENTS.filter((moment) => own.some((one) => one.moment === moment))
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
          counts: moments.map((moment) => countAt(ofQuestion, option, moment)),
        })),
      }
    }),
  }
}

function countAt(asked: readonly AnswerCount[], option: string, moment: AnswerMoment): Count {
  const then = asked.filter((one) => one.moment === moment)
  return then.length === 0 ? 'too-few' : (then.find((one) => one.option === option) ?? null)
}
