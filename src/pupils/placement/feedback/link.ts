/** A link holds as long as the placement and some weeks after it; never longer than a school year. */
const WEEKS_AFTER = 4
const MOST_DAYS = 366
const DAY = 86_400_000
export const MOST_QUESTIONS = 6
export const LONGEST_ANSWER = 1000
const LONGEST_NAME = 80

export function linkExpires(lastDay: string, now: Date): Date {
  const after = Date.parse(`${lastDay}T00:00:00Z`) + (WEEKS_AFTER * 7 + 1) * DAY
  const least = now.getTime() + WEEKS_AFTER * 7 * DAY
  return new Date(Math.min(Math.max(after, least), now.getTime() + MOST_DAYS * DAY))
}

export type LinkFinding = 'unknown' | 'withdrawn' | 'expired'

/** Why nothing can be seen by this link now, or null. */
export function linkFinding(link: { expiresAt: Date; withdrawnAt: Date | null } | null, now: Date): LinkFinding | null {
  if (!link) return 'unknown'
  if (link.withdrawnAt) return 'withdrawn'
  return link.expiresAt <= now ? 'expired' : null
}

export interface GivenAnswer {
  question: string
  answer: string
}

export type FeedbackMistake = 'missing' | 'too-long' | 'nothing-said'
export interface FeedbackWrong {
  field: string
  mistake: FeedbackMistake
}

export const answerField = (at: number): string => `antwoord-${at + 1}`

/** Any question may be left open, not all of them. */
export function readFeedback(
  questions: readonly string[],
  form: URLSearchParams,
): { ok: true; value: { givenBy: string; answers: GivenAnswer[] } } | { ok: false; mistakes: FeedbackWrong[] } {
  const mistakes: FeedbackWrong[] = []
  const givenBy = (form.get('naam') ?? '').trim()
  if (givenBy === '') mistakes.push({ field: 'naam', mistake: 'missing' })
  if (givenBy.length > LONGEST_NAME) mistakes.push({ field: 'naam', mistake: 'too-long' })
  const answers = questions.map((question, at) => {
    const answer = (form.get(answerField(at)) ?? '').trim()
    if (answer.length > LONGEST_ANSWER) mistakes.push({ field: answerField(at), mistake: 'too-long' })
    return { question, answer }
  })
  const given = answers.filter(({ answer }) => answer !== '')
  if (given.length === 0) mistakes.push({ field: answerField(0), mistake: 'nothing-said' })
  return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, value: { givenBy, answers: given } }
}
