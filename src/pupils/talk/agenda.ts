import { type Agreement, isOnWord, isOverdue, stateOf, type TalkKind } from './talk.ts'

/** What there is to talk about: a name, for its sentence, and what it is about. */
export type Prompt =
  | { prompt: 'last-promises'; agreements: readonly Agreement[] }
  | { prompt: 'absences'; absences: number; weeks: number }
  | { prompt: 'behind'; parts: readonly string[] }
  | { prompt: 'portfolio'; since: string | null }
  | { prompt: 'own-words'; saidOn: string | null }
  | { prompt: FixedPrompt }
export type FixedPrompt = 'how-is-it' | 'home' | 'future' | 'next-step' | 'proud'

/** What is known of the pupil on the day; null: not kept here, so nothing is said of it. */
export interface Known {
  agreements: readonly Agreement[]
  absences: number | null
  behind: readonly string[] | null
  lastPortfolioTalk: string | null
  wordsOn: string | null
}

/** Four weeks: the term in which absence is usually counted (domain.md 8). */
export const WEEKS = 4

const FIXED: Record<TalkKind, readonly FixedPrompt[]> = {
  coach: ['how-is-it', 'next-step'],
  progress: ['next-step'],
  portfolio: ['proud', 'next-step'],
  parents: ['home', 'next-step'],
  career: ['future', 'next-step'],
}

/** The agenda of a talk: first what is open, the overdue before the rest, then what is asked in every talk of its kind. */
export function agendaFor(kind: TalkKind, known: Known, day: string): Prompt[] {
  const open = known.agreements.filter((one) => stateOf(one) === 'open' || isOnWord(one))
  const late = open.filter((one) => isOverdue(one, day))
  const agreements = [...late, ...open.filter((one) => !late.includes(one))]
  const isAbout = (...kinds: TalkKind[]): boolean => kinds.includes(kind)
  return [
    ...(agreements.length > 0 ? [{ prompt: 'last-promises', agreements } as const] : []),
    ...(known.absences ? [{ prompt: 'absences', absences: known.absences, weeks: WEEKS } as const] : []),
    ...(known.behind?.length && isAbout('coach', 'progress', 'parents') ? [{ prompt: 'behind', parts: known.behind } as const] : []),
    ...(isAbout('portfolio', 'career') ? [{ prompt: 'portfolio', since: known.lastPortfolioTalk } as const] : []),
    ...(isAbout('coach', 'career', 'parents') ? [{ prompt: 'own-words', saidOn: known.wordsOn } as const] : []),
    ...FIXED[kind].map((prompt) => ({ prompt })),
  ]
}
