import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { framed } from '../../pages/frame.tsx'
import type { InvoiceRecord } from '../invoice.store.ts'
import { invoiceWords } from '../words.ts'
import { INVOICES, invoicePath } from './addresses.ts'
import { PaperView } from './paper-view.tsx'
import { invoicePageWords } from './words.ts'

/** The invoice alone, to print. `noPdf`: somebody asked for the PDF, and there can be none here. */
export function printPage(c: AppContext, record: InvoiceRecord, { noPdf = false } = {}) {
  const { language } = c.var.address
  const t = invoicePageWords(language)
  return framed(c, {
    part: 'afrekening',
    title: `${invoiceWords(language).kind[record.kind]} ${record.number}`,
    lead: t.one.lead(record.payeeName, record.payerName),
    crumbs: [
      { label: t.title, href: link(language, INVOICES) },
      { label: record.number, href: link(language, invoicePath(record.id)) },
    ],
    status: noPdf ? 503 : 200,
    children: (
      <article>
        {noPdf && (
          <p class="banner wait" role="alert">
            {t.one.noPdf}
          </p>
        )}
        <PaperView invoice={record.invoice} hasTitle={false} />
      </article>
    ),
  })
}
