import type { Language } from '#platform/i18n.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'
import type { Problem } from './problem.ts'

const MESSAGES = { nl, en }

/** One clear sentence. */
export function problemText(language: Language, found: Problem): string {
  const { problem, ...fields } = found
  const sentence = MESSAGES[language].problem[problem] as (...fields: string[]) => string
  return sentence(...Object.values(fields).map(String))
}

/** Why a row was rejected; an unknown reason is shown as it is. */
export function faultText(language: Language, reason: string): string {
  const faults: Record<string, string> = MESSAGES[language].fault
  return faults[reason] ?? reason
}
