import { formatNumber, type Language } from '#platform/i18n.ts'
import { fileProblemText, isFileProblem } from '#platform/import/problem-text.ts'
import type { Alternative } from './delay/alternatives.ts'
import type { AnalysisFinding } from './finding.ts'
import { en } from './messages.en.ts'
import { nl, type Told } from './messages.nl.ts'
import type { ReadProblem, UnitProblem } from './units/problem.ts'

export const analysisWords = (language: Language): typeof nl => (language === 'nl' ? nl : (en as typeof nl))

type Word = keyof (typeof nl)['word']

/** Keys of `given` that hold a code, and where its words stand. `days` holds several with commas. */
export const CODES: Readonly<Record<string, Word>> = {
  days: 'weekday',
  place: 'place',
  otherPlace: 'place',
  side: 'side',
  party: 'party',
  holiday: 'holiday',
  diploma: 'diploma',
  part: 'part',
  missing: 'missing',
  fromMonth: 'month',
  toMonth: 'month',
  columns: 'column',
}

/** Keys that may hold several, with a comma and a blank. */
const LISTS: ReadonlySet<string> = new Set(['weeks', 'schoolYears'])

/** One or two sentences: what was found, and what to do. */
export function analysisText(language: Language, { rule, given = {} }: Pick<AnalysisFinding, 'rule' | 'given'>): string {
  const m = analysisWords(language)
  return capital(m.rule[rule](told(language, given)))
}

/** What is wrong with a file of units, where, and what to do. */
export function unitProblemText(language: Language, found: ReadProblem): string {
  if (isFileProblem(found)) return fileProblemText(language, found)
  const { problem, ...given } = found as UnitProblem
  const plain = Object.entries(given).map(([key, value]) => [key, Array.isArray(value) ? value.map(named).join(',') : value])
  return analysisWords(language).unitProblem[problem](told(language, Object.fromEntries(plain)))
}

/** What can be done about a failed block; `nameOf` gives the name of a block by its id. */
export function alternativeText(language: Language, found: Alternative, nameOf: (block: string) => string): string {
  const { alternative } = analysisWords(language)
  const blocks = (ids: readonly string[]): Told => ({
    blocks: list(
      language,
      ids.map((id) => `‘${nameOf(id)}’`),
    ),
  })
  const number = (value: number): string => formatNumber(language, value, Number.isInteger(value) ? 0 : 1)
  if (found.kind === 'alongside') return alternative.alongside(blocks(found.blocks))
  if (found.kind === 'other-block') return alternative['other-block'](blocks([found.block]))
  if (found.kind === 'extension') return alternative.extension({ years: number(found.years) })
  const weeks = found.kind === 'retake-in-time' ? found.afterWeeks : found.withinWeeks
  return alternative[found.kind]({ weeks: number(weeks) })
}

/** Codes in words, numbers as the language writes them, cents as euros. */
function told(language: Language, given: Readonly<Record<string, string | number>>): Told {
  const m = analysisWords(language)
  const say = (key: string, value: string | number): string => {
    const word = CODES[key]
    const words: Readonly<Record<string, string>> = word ? m.word[word] : {}
    if (word)
      return list(
        language,
        String(value)
          .split(',')
          .map((code) => words[code] ?? code),
      )
    if (LISTS.has(key)) return list(language, String(value).split(', '))
    if (typeof value === 'string' || key === 'line') return String(value)
    return key === 'cents' ? m.euro(formatNumber(language, value / 100, 2)) : formatNumber(language, value)
  }
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, say(key, value)]))
}

/** `maandag`, `maandag en dinsdag`, `maandag, dinsdag en vrijdag` */
function list(language: Language, words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : analysisWords(language).and(words.slice(0, -1).join(', '), last)
}

/** A dossier to choose from: its number, title and crebos. */
function named(value: unknown): string {
  if (typeof value === 'string') return value
  const { dossier, crebos } = value as { dossier: string; crebos: readonly { crebo: string; title: string }[] }
  return crebos.length === 0 ? dossier : crebos.map(({ crebo, title }) => `${crebo} (${title})`).join(', ')
}

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1)
