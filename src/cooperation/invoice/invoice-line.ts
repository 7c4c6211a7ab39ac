import type { Language } from '#platform/i18n.ts'
import { plainClause } from '../money-rule/money-rule.ts'
import { hundredths } from '../settlement/exact.ts'
import type { Line, Unit } from '../settlement/line.ts'
import { euro, priceText, quantityText, settlementMessages } from '../settlement/words.ts'
import { priceOfOne } from './amounts.ts'
import type { InvoiceKind, InvoiceLine, UnitCode } from './invoice.ts'
import { invoiceWords } from './words.ts'

export interface LineAsked {
  id: string
  kind: InvoiceKind
  vat: InvoiceLine['vat']
  language: Language
}

/**
 * A line of a statement on an invoice. Its quantity stays when quantity × price in whole cents is the amount; else it is one
 * time the amount, and the words say how it was made: a line of an invoice has no fractions and no remainder. A correction
 * bills a difference: its quantity and price are those of the whole, so the words say what it was and what it becomes.
 */
export function invoiceLine(line: Line, { id, kind, vat, language }: LineAsked): InvoiceLine {
  const t = settlementMessages(language)
  const cents = kind === 'invoice' ? line.cents : -line.cents
  const { agreement, clause } = plainClause(line.clause)
  const correction = line.remarks.find(({ remark }) => remark === 'correction')
  const { cents: was = 0, now = 0 } = correction?.given ?? {}
  const made = correction
    ? [invoiceWords(language).correction(euro(language, Number(was)), euro(language, Number(now)))]
    : line.price === null
      ? []
      : [`${quantityText(language, line.quantity)} × ${priceText(language, line.price)}`]
  return {
    ...{ id, subject: line.subject, name: capital(t.kind[line.kind]), period: { from: line.from, to: line.to }, vat, cents },
    description: [...made, t.table.clause(clause, line.clause.version, agreement)].join('; '),
    ...(correction ? once(cents) : quantityOf(line, cents)),
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Units that are a number of something, by their code. */
const CODE: Partial<Record<Unit, UnitCode>> = { pupils: 'C62', diplomas: 'C62', times: 'C62', hours: 'HUR', 'pupil-days': 'DAY' }

const once = (cents: number): Pick<InvoiceLine, 'hundredths' | 'unit' | 'priceCents'> => ({
  ...{ hundredths: cents < 0 ? -100 : 100, unit: 'C62', priceCents: Math.abs(cents) },
})

function quantityOf({ quantity }: Line, cents: number): Pick<InvoiceLine, 'hundredths' | 'unit' | 'priceCents'> {
  const unit = quantity.of === null ? CODE[quantity.unit] : undefined
  const count = Math.abs(hundredths(quantity.number))
  const price = priceOfOne(cents, count)
  const isWhole = count / 100 === Math.abs(quantity.number)
  const sign = cents < 0 ? -1 : 1
  if (!unit || price === null || !isWhole) return once(cents)
  return { hundredths: sign * count, unit, priceCents: price }
}
