import type { Language } from '#platform/i18n.ts'
import { fileProblemText, isFileProblem } from '#platform/import/problem-text.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'
import type { PublicFileProblem } from './problem.ts'

const MESSAGES = { nl, en }

/** One or two sentences: what is wrong, where, what to do or what was done. */
export function publicProblemText(language: Language, found: PublicFileProblem): string {
  if (isFileProblem(found)) return fileProblemText(language, found)
  const sentence = MESSAGES[language].problem[found.problem] as (found: PublicFileProblem) => string
  return sentence(found)
}
