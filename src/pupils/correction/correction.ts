import { plusDays } from '../day.ts'

export const ABOUT = ['name', 'enrolment', 'route', 'attendance', 'results', 'talks', 'help', 'own'] as const
export type About = (typeof ABOUT)[number]
export const OUTCOMES = ['done', 'partly', 'refused'] as const
export type CorrectionOutcome = (typeof OUTCOMES)[number]

/** What a pupil or a parent wants put right in what one school keeps, and what the school answered. */
export interface Correction {
  id: string
  institutionName: string
  about: About
  text: string
  askedBy: string
  askedOn: string
  outcome: CorrectionOutcome | null
  answer: string | null
  answeredBy: string | null
  answeredAt: Date | null
  /** by the asker */
  mayAnswer: boolean
}

/** The last day to answer: within a month of asking (AVG art. 12 lid 3); the last of the month where it is shorter. */
export function answerBy(askedOn: string): string {
  const [year = 0, month = 1, day = 1] = askedOn.split('-').map(Number)
  const lastOfNext = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(day, lastOfNext))).toISOString().slice(0, 10)
}

export type Standing = { state: 'answered' } | { state: 'waiting' | 'soon' | 'late'; until: string }

const SOON_DAYS = 7

/** How the term stands on the day; in its last week it is soon over. */
export function standingOf({ outcome, askedOn }: Pick<Correction, 'outcome' | 'askedOn'>, day: string): Standing {
  if (outcome !== null) return { state: 'answered' }
  const until = answerBy(askedOn)
  if (until < day) return { state: 'late', until }
  return { state: plusDays(day, SOON_DAYS) >= until ? 'soon' : 'waiting', until }
}
