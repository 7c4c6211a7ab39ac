import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import { type Party, partyName } from '../agreement.ts'
import type { AgreementPromise } from '../text.ts'
import { agreementWords } from './words.ts'

/** Who, what, how much, for which price, when: on one line, of what is known. */
export function promiseLine(language: Language, promise: AgreementPromise, parties: readonly Party[]): string {
  const party = parties.find(({ id }) => id === promise.partyId)
  const parts = [
    party && partyName(party),
    promise.what,
    amountText(language, promise),
    priceText(language, promise),
    termText(language, promise),
  ]
  return parts.filter(Boolean).join(', ')
}

export const decimalText = (language: Language, value: number): string => formatNumber(language, value, Number.isInteger(value) ? 0 : 2)

const amountText = (language: Language, { amount, unit }: AgreementPromise): string =>
  amount === null ? '' : [decimalText(language, amount), unit].filter(Boolean).join(' ')

function priceText(language: Language, { priceCents, unit }: AgreementPromise): string {
  if (priceCents === null) return ''
  const t = agreementWords(language).promise
  const price = formatNumber(language, priceCents / 100, 2)
  return unit ? t.priceEach(price, unit) : t.priceAll(price)
}

function termText(language: Language, { from, until }: AgreementPromise): string {
  const days = [from, until].map((day) => (day ? formatDate(language, day, 'short') : ''))
  return from || until ? days.join(' – ').trim() : ''
}
