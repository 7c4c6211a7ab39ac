import { formatDate, type Language } from '#platform/i18n.ts'
import type { VerifiedFigure } from '../verify/figure.ts'
import { pageMessages } from './messages.ts'

/** How a figure is called: of whom, beside whom, when, what. */
export interface Label {
  who: string
  /** the cohort that it stands beside, or of a test the group that was tested against */
  beside: string
  when: string
  what: string
}

export function labelOf({ published }: VerifiedFigure, language: Language): Label {
  const t = pageMessages(language)
  const when = whenText(published.column, language)
  const [cohort = '', part] = published.row.split('/')
  const measure = wordIn(t.measure, published.measure)
  if ('versus' in published) {
    const population = wordIn(t.population, published.population)
    return {
      who: groupText(cohort, language),
      beside: t.beside(lower(groupText(published.versus, language))),
      when,
      what: `${measure}, ${population}`,
    }
  }
  if (!part) return { who: groupText(cohort, language), beside: '', when, what: measure }
  if (part in t.sector) return { who: `${groupText(cohort, language)}, ${wordIn(t.sector, part)}`, beside: '', when, what: measure }
  return { who: groupText(part, language), beside: t.beside(lower(groupText(cohort, language))), when, what: measure }
}

/** `tranche-2008` → `Tranche 2008`. */
export function groupText(group: string, language: Language): string {
  const t = pageMessages(language)
  const [kind = '', year] = group.split('-')
  if (!year) return capital(t.together)
  return capital(`${wordIn(t.group, kind)} ${year}`)
}

function whenText(column: string, language: Language): string {
  const t = pageMessages(language)
  if (/^\d{4}-\d{2}-\d{2}$/.test(column)) return formatDate(language, column, 'short')
  if (/^\d{4}-\d{4}$/.test(column)) return t.schoolYear(column.replace('-', '–'))
  return column.endsWith('-voorjaar') ? t.spring(column.slice(0, 4)) : column
}

function wordIn(words: Readonly<Record<string, string>>, key: string): string {
  const word = words[key]
  if (word === undefined) throw new Error(`the page has no word for ${key}`)
  return word
}

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
const lower = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1)
