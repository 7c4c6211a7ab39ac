import { formatNumber, type Language } from '#platform/i18n.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'
import type { FileProblem } from './problem.ts'

type Said = Readonly<Record<string, string>>

/** Where it is, what is wrong, and what to do about it. */
export function fileProblemText(language: Language, { problem, path, given }: FileProblem): { where: string; what: string; todo: string } {
  const words = language === 'nl' ? nl : en
  const said: Said = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, spoken(language, key, value)]))
  const { what, todo } = words.problem[problem] as { what: string | ((said: Said) => string); todo: string | ((said: Said) => string) }
  const told = (text: typeof what): string => (typeof text === 'string' ? text : text(said))
  return { where: path === '' ? words.wholeFile : path, what: told(what), todo: told(todo) }
}

function spoken(language: Language, key: string, value: string | number): string {
  if (typeof value === 'number') return formatNumber(language, value)
  const { kind } = language === 'nl' ? nl : en
  return key === 'expected' && Object.hasOwn(kind, value) ? kind[value as keyof typeof kind] : value
}
