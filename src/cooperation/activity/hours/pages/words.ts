import { formatDate, formatNumber, type Language, type Translation } from '#platform/i18n.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const hoursWords = (language: Language): Translation<typeof nl> => (language === 'nl' ? nl : en)

/** `7`, `7,5`, `0,25`: no more decimals than there are. */
export function hoursText(language: Language, hours: number): string {
  const hundredths = Math.round(hours * 100)
  return formatNumber(language, hours, hundredths % 100 === 0 ? 0 : hundredths % 10 === 0 ? 1 : 2)
}

export const yearText = (schoolYear: number): string => `${schoolYear}-${schoolYear + 1}`

export function daysText(language: Language, from: string, to: string): string {
  return from === to ? formatDate(language, from, 'short') : `${formatDate(language, from, 'short')} – ${formatDate(language, to, 'short')}`
}
