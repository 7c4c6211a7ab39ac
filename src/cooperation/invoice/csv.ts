import { linesToCsvNl } from '#platform/csv-nl.ts'
import type { Invoice, InvoiceLine } from './invoice.ts'

export const INVOICE_COLUMNS = [
  ...(['number', 'kind', 'issued', 'due', 'payee', 'payer', 'line', 'what', 'description', 'from', 'to', 'quantity'] as const),
  ...(['unit', 'price', 'amount', 'vat', 'state', 'statement', 'subject'] as const),
] as const
export type InvoiceColumn = (typeof INVOICE_COLUMNS)[number]

/** Words of the reader: of the columns, and of what stands in them. */
export interface CsvWords {
  columns: Record<InvoiceColumn, string>
  kind: Record<Invoice['kind'], string>
  unit: Record<InvoiceLine['unit'], string>
}

/** Each line of each invoice for the finance system, amounts in euros; what is given back is below zero. */
export function invoiceCsv(invoices: readonly { invoice: Invoice; state: string }[], words: CsvWords): string {
  const rows = invoices.flatMap(({ invoice, state }) => invoice.lines.map((line) => rowOf(invoice, line, state, words)))
  return linesToCsvNl([INVOICE_COLUMNS.map((name) => words.columns[name]), ...rows.map((row) => INVOICE_COLUMNS.map((name) => row[name]))])
}

function rowOf(invoice: Invoice, line: InvoiceLine, state: string, words: CsvWords): Record<InvoiceColumn, string | number | null> {
  const { number, kind, issuedOn, dueOn, seller, buyer, statement } = invoice
  const sign = kind === 'invoice' ? 1 : -1
  return {
    ...{ number, kind: words.kind[kind], issued: issuedOn, due: dueOn, payee: seller.name, payer: buyer.name, line: line.id },
    ...{ what: line.name, description: line.description, from: line.period?.from ?? null, to: line.period?.to ?? null },
    ...{
      quantity: (sign * line.hundredths) / 100,
      unit: words.unit[line.unit],
      price: line.priceCents / 100,
      amount: (sign * line.cents) / 100,
    },
    ...{ vat: line.vat.category, state, statement: statement.name, subject: line.subject },
  }
}
