import type { Language } from '#platform/i18n.ts'
import { fieldReader, type Read } from '../fields.ts'
import { VAT_CATEGORIES } from './invoice.ts'
import type { Asked } from './make-invoice.ts'

export type AskedMistake = 'in-future' | 'before-last'

/** What a person decides about an invoice, as typed. `last`: the last day that the board numbered one on, in that year. */
export function readAsked(form: URLSearchParams, { today, language }: { today: string; language: Language }): Read<Asked, AskedMistake> {
  const is = fieldReader<AskedMistake>(form)
  const issuedOn = is.day('datum', true)
  if (issuedOn !== null && issuedOn > today) is.wrong('datum', 'in-future')
  const vat = is.oneOf('btw', VAT_CATEGORIES)
  const [buyerReference, orderReference] = [is.text('kenmerk', 100, false), is.text('order', 100, false)]
  return is.done({
    issuedOn: issuedOn ?? today,
    vat: vat ?? 'E',
    buyerReference,
    orderReference,
    language: form.get('taal') === 'en' ? 'en' : language,
  })
}
