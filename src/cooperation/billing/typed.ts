import { fieldReader, type Read } from '../fields.ts'
import type { BillingData } from './billing.ts'
import { isIban, isKvk, isOin, isPostalCode, isVatNumber, plainNumber, plainPostalCode } from './numbers.ts'

export type BillingMistake = 'no-iban' | 'no-vat-number' | 'no-kvk' | 'no-oin' | 'no-postal-code' | 'no-country' | 'no-email' | 'no-series'

/** How a board is billed, as typed: only the name is needed to begin with. Numbers may have spaces and points. */
export function readBilling(form: URLSearchParams, boardId: string): Read<BillingData, BillingMistake> {
  const is = fieldReader<BillingMistake>(form)
  const optional = (field: string, most: number) => is.text(field, most, false)
  const number = (field: string, isRight: (text: string) => boolean, mistake: BillingMistake): string | null => {
    const plain = plainNumber(form.get(field) ?? '')
    if (plain === '') return null
    return isRight(plain) ? plain : is.wrong(field, mistake)
  }
  const country = plainNumber(form.get('land') ?? '') || 'NL'
  if (!/^[A-Z]{2}$/.test(country)) is.wrong('land', 'no-country')
  const postalCode = optional('postcode', 20)
  const plainCode = postalCode && plainPostalCode(postalCode)
  if (country === 'NL' && plainCode && !isPostalCode(plainCode)) is.wrong('postcode', 'no-postal-code')
  const email = optional('e-mail', 200)
  if (email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) is.wrong('e-mail', 'no-email')
  const series = plainNumber(form.get('reeks') ?? '')
  if (!/^[A-Z0-9-]{0,10}$/.test(series)) is.wrong('reeks', 'no-series')
  return is.done({
    ...{
      boardId,
      legalName: is.text('naam', 200) ?? '',
      street: optional('straat', 200),
      postalCode: plainCode,
      city: optional('plaats', 100),
    },
    ...{
      country,
      kvk: number('kvk', isKvk, 'no-kvk'),
      oin: number('oin', isOin, 'no-oin'),
      vatNumber: number('btw', isVatNumber, 'no-vat-number'),
    },
    ...{
      iban: number('iban', isIban, 'no-iban'),
      email,
      buyerReference: optional('kenmerk', 100),
      paymentDays: is.whole('termijn', 365) ?? 30,
      series,
    },
  })
}

/** The form that it came from. */
export const typedBilling = (data: BillingData): URLSearchParams =>
  new URLSearchParams({
    ...{ naam: data.legalName, straat: data.street ?? '', postcode: data.postalCode ?? '', plaats: data.city ?? '', land: data.country },
    ...{ kvk: data.kvk ?? '', oin: data.oin ?? '', btw: data.vatNumber ?? '', iban: data.iban ?? '', 'e-mail': data.email ?? '' },
    ...{ kenmerk: data.buyerReference ?? '', termijn: String(data.paymentDays), reeks: data.series },
  })
