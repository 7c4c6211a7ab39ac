import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import { euro } from '../../settlement/words.ts'
import { decimalText } from '../amounts.ts'
import type { Invoice, InvoiceLine, InvoiceParty } from '../invoice.ts'
import { UNNUMBERED } from '../make.actions.ts'
import { invoiceWords } from '../words.ts'
import { invoicePageWords } from './words.ts'

/** What stands on an invoice, in words: the same on paper and on a page. */
export interface PaperData {
  language: Language
  title: string
  seller: PaperParty
  buyer: PaperParty
  facts: [name: string, value: string][]
  head: { what: string; quantity: string; price: string; amount: string; lines: string }
  lines: { name: string; description: string; quantity: string; price: string; amount: string }[]
  totals: [name: string, value: string][]
  /** VAT, terms, note */
  below: string[]
}

export interface PaperParty {
  title: string
  lines: string[]
}

/** In the language of the invoice, whoever reads it. */
export function paperData(invoice: Invoice): PaperData {
  const { language, kind, seller, buyer, lines, totals, vat, terms, note } = invoice
  const t = invoicePageWords(language).paper
  const words = invoiceWords(language)
  const title = words.kind[kind]
  const isInvoice = kind === 'invoice'
  return {
    language,
    title: invoice.number === UNNUMBERED ? title : `${title} ${invoice.number}`,
    seller: partyOf(t.seller, seller, t),
    buyer: partyOf(t.buyer, buyer, t),
    facts: factsOf(invoice),
    head: { what: t.what, quantity: t.quantity, price: t.price, amount: t.amount, lines: t.lines },
    lines: lines.map((line) => lineOf(language, line)),
    totals: [
      [t.withoutVat, euro(language, totals.withoutVat)],
      [t.vatAmount, euro(language, totals.vat)],
      [isInvoice ? t.payable : t.given, euro(language, totals.payable)],
    ],
    below: [...vat.map(({ reason }) => reason), terms, note].filter((text): text is string => !!text),
  }
}

function factsOf(invoice: Invoice): [string, string][] {
  const { language, number, issuedOn, dueOn, buyerReference, orderReference, credits, period, payment } = invoice
  const t = invoicePageWords(language).paper
  const day = (one: string) => formatDate(language, one)
  const facts: [string, string | null][] = [
    [t.number, number === UNNUMBERED ? t.unnumbered : number],
    [t.issued, day(issuedOn)],
    [t.due, dueOn && day(dueOn)],
    [t.credits, credits],
    [t.reference, buyerReference],
    [t.order, orderReference],
    [t.period, period && t.periodText(day(period.from), day(period.to))],
    [t.iban, payment?.iban ?? null],
  ]
  return facts.filter((fact): fact is [string, string] => fact[1] !== null)
}

function partyOf(title: string, party: InvoiceParty, t: { kvk: string; oin: string; vat: string }): PaperParty {
  const { name, street, postalCode, city, country, kvk, oin, vatNumber, email } = party
  const place = [postalCode, city, country === 'NL' ? null : country].filter(Boolean).join(' ')
  const numbers = [kvk && `${t.kvk} ${kvk}`, oin && `${t.oin} ${oin}`, vatNumber && `${t.vat} ${vatNumber}`]
  return { title, lines: [name, street, place, ...numbers, email].filter((line): line is string => !!line) }
}

function lineOf(language: Language, { name, description, hundredths, unit, priceCents, cents }: InvoiceLine) {
  const decimals = decimalText(hundredths).split('.')[1]?.length ?? 0
  const count = formatNumber(language, hundredths / 100, decimals)
  return {
    ...{ name, description: description ?? '', price: euro(language, priceCents), amount: euro(language, cents) },
    // so many of what the words name
    quantity: unit === 'C62' ? count : `${count} ${invoiceWords(language).unit[unit]}`,
  }
}
