import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import { clauseText, schemeText } from '#schemes/index.ts'
import { findProfiel } from '#schools/index.ts'
import type { RouteDesign } from '../../design/design.ts'
import type { DesignYear } from '../../design/year.ts'
import type { ChoiceWords, Field } from '../../designer/field.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export type DesignWords = typeof nl
export const designWords = (language: Language): DesignWords => (language === 'nl' ? nl : (en as DesignWords))

/** `vmbo 3`, `vmbo 2 en 3`. */
export function yearText(language: Language, { stage, leerjaren }: Pick<DesignYear, 'stage' | 'leerjaren'>): string {
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(leerjaren.map(String))
  return `${designWords(language).choice.stage[stage]} ${list}`
}

export function listText(language: Language, names: readonly string[]): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
}

/** The word for one choice of a field. */
export function choiceText(language: Language, words: ChoiceWords, value: string | number): string {
  const t = designWords(language)
  switch (words) {
    case 'scheme':
      return schemeText(language, String(value))
    case 'clause':
      return clauseText(language, String(value))
    case 'profiel': {
      const found = findProfiel(String(value))
      return found ? `${found.code}, ${found.name}` : String(value)
    }
    case 'niveau':
      return String(value)
    case 'month':
      return t.timeline.months[Number(value) - 1] ?? String(value)
    default:
      return (t.choice[words] as Record<string, string>)[String(value)] ?? String(value)
  }
}

/** What a table shows of a value; an empty one is said. */
export function valueText(language: Language, design: RouteDesign, field: Field, value: unknown): string {
  const t = designWords(language)
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return ''
  switch (field.kind) {
    case 'choice':
      return [value]
        .flat()
        .map((one) => choiceText(language, field.words, one as string))
        .join(', ')
    case 'ref':
      return [value]
        .flat()
        .map((id) => refText(language, design, field.to, String(id)))
        .join(', ')
    case 'weeks': {
      const { from, to } = value as { from: number; to: number }
      return from === to ? String(from) : `${from}–${to}`
    }
    case 'yes-no':
      return value ? t.yes : t.no
    case 'number': {
      const number = (value as number) / (field.times ?? 1)
      return formatNumber(language, number, Number.isInteger(number) ? 0 : 2)
    }
    case 'numbers':
      return (value as number[]).map((one) => formatNumber(language, one / (field.times ?? 1))).join(', ')
    case 'names':
      return (value as string[]).join(', ')
    case 'date':
      return formatDate(language, String(value))
    default:
      return String(value)
  }
}

/** How something in the design is called: a year by its leerjaar, a block by its name and year (names return), a unit by its name. */
export function refText(language: Language, design: RouteDesign, to: 'years' | 'blocks' | 'units', id: string): string {
  if (to === 'years') {
    const year = design.years.find((one) => one.id === id)
    return year ? yearText(language, year) : id
  }
  return to === 'blocks' ? blockText(language, design, id) : (design[to].find((one) => one.id === id)?.name ?? id)
}

/** `Stage in de zorg (vmbo 4)`. */
function blockText(language: Language, { blocks, years }: RouteDesign, id: string): string {
  const block = blocks.find((one) => one.id === id)
  const year = years.find((one) => one.id === block?.year)
  return block && year ? `${block.name} (${yearText(language, year)})` : (block?.name ?? id)
}
