import { type App, type AppContext, page } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import type { Platform } from '#platform/platform.ts'
import { actOf } from '../../pages/act-of.ts'
import { invoiceCsv } from '../csv.ts'
import type { InvoiceRecord } from '../invoice.store.ts'
import { stateOf } from '../life.ts'
import { seeInvoice, seeInvoices } from '../see.actions.ts'
import { ublOf } from '../ubl.ts'
import { invoiceWords } from '../words.ts'
import { INVOICES } from './addresses.ts'
import { invoicePaper } from './paper.ts'
import { printPage } from './print-page.tsx'
import { invoicePageWords } from './words.ts'

/** An invoice as a file: UBL for a receiver's system, PDF for people, CSV for one's own finance system. */
export function addDownloads(app: App, platform: Platform): void {
  const one = `${INVOICES}/:id`
  page(app, `${INVOICES}/regels.csv`, 'settlement/see', async (c) => {
    const { invoices } = await seeInvoices(actOf(c, platform))
    return file(c, csvOf(c.var.address.language, invoices), 'text/csv; charset=utf-8', 'facturen.csv')
  })
  page(app, `${one}/factuur.xml`, 'settlement/see', (c) =>
    withRecord(c, platform, (record) => file(c, ublOf(record.invoice), 'application/xml; charset=utf-8', `${nameOf(record)}.xml`)),
  )
  page(app, `${one}/regels.csv`, 'settlement/see', (c) =>
    withRecord(c, platform, (record) =>
      file(c, csvOf(c.var.address.language, [record]), 'text/csv; charset=utf-8', `${nameOf(record)}.csv`),
    ),
  )
  page(app, `${one}/factuur.pdf`, 'settlement/see', (c) => withRecord(c, platform, (record) => pdf(c, record)))
}

async function withRecord(
  c: AppContext,
  platform: Platform,
  work: (record: InvoiceRecord) => Response | Promise<Response>,
): Promise<Response> {
  const seen = await seeInvoice(actOf(c, platform), c.req.param('id') ?? '')
  return seen ? work(seen.record) : c.notFound()
}

async function pdf(c: AppContext, record: InvoiceRecord): Promise<Response> {
  const paper = await invoicePaper(record.invoice)
  if (!paper) return printPage(c, record, { noPdf: true })
  c.header('content-type', 'application/pdf')
  c.header('content-disposition', `inline; filename="${nameOf(record)}.pdf"`)
  return c.body(paper.pdf as Uint8Array<ArrayBuffer>)
}

function csvOf(language: Language, records: readonly InvoiceRecord[]): string {
  const { columns, states } = invoicePageWords(language)
  const { kind, unit } = invoiceWords(language)
  const invoices = records.map((record) => ({ invoice: record.invoice, state: states[stateOf(record)] }))
  return invoiceCsv(invoices, { columns, kind, unit })
}

function file(c: AppContext, text: string, type: string, name: string): Response {
  c.header('content-type', type)
  c.header('content-disposition', `attachment; filename="${name}"`)
  return c.body(text)
}

/** A number is capitals, digits and hyphens. */
const nameOf = ({ number }: InvoiceRecord): string => `factuur-${number}`
