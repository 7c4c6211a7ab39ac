import type { Language } from '#platform/i18n.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'
import type { FileProblem } from './problem.ts'

const MESSAGES = { nl, en }

/** One or two sentences: what is wrong, where, what to do. */
export function fileProblemText(language: Language, found: FileProblem): string {
  const sentence = MESSAGES[language].problem[found.problem] as (found: FileProblem) => string
  return sentence(found)
}

/** Whether a problem is one of a file as such, and so has its sentence here. */
export function isFileProblem(found: { problem: string }): found is FileProblem {
  return found.problem in nl.problem
}
