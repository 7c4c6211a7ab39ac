import { formatNumber, type Language, type Translation } from '#platform/i18n.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const callWords = (language: Language): Translation<typeof nl> => (language === 'nl' ? nl : en)

export const moneyText = (language: Language, cents: number | null): string =>
  cents === null ? '' : `€ ${formatNumber(language, cents / 100, cents % 100 === 0 ? 0 : 2)}`

export function shareText(language: Language, share: number | null): string {
  const percent = Math.round((share ?? 0) * 10_000) / 100
  return share === null ? '' : `${formatNumber(language, percent, Number.isInteger(percent) ? 0 : 2)} %`
}
