import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { framed } from '../../pages/frame.tsx'
import { euro } from '../../settlement/words.ts'
import { type InvoiceEvent, paidCents, stateOf } from '../life.ts'
import { checkInvoice } from '../rules/check.ts'
import type { SeenInvoice } from '../see.actions.ts'
import { invoiceWords } from '../words.ts'
import { INVOICES, invoicePath } from './addresses.ts'
import { LifeForms } from './life-forms.tsx'
import { StateBadge } from './list-page.tsx'
import { Checks } from './make-page.tsx'
import type { InvoiceModel } from './model.ts'
import { PaperView } from './paper-view.tsx'
import { invoicePageWords } from './words.ts'

/** One invoice: what stands on it, its files, what happened to it and what can be noted. */
export function invoicePage(c: AppContext, model: InvoiceModel) {
  const { language } = c.var.address
  const t = invoicePageWords(language)
  const { seen, mistakes } = model
  const { record } = seen
  return framed(c, {
    part: 'afrekening',
    title: `${invoiceWords(language).kind[record.kind]} ${record.number}`,
    lead: t.one.lead(record.payeeName, record.payerName),
    crumbs: [{ label: t.title, href: link(language, INVOICES) }],
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        <WrongList title={t.one.wrong} mistakes={mistakes} />
        <div class="with-aside section-s">
          <div>
            <PaperView invoice={record.invoice} hasTitle={false} />
          </div>
          <aside class="stack">
            <Standing language={language} seen={seen} />
            <Downloads language={language} id={record.id} />
          </aside>
        </div>
        <Checks language={language} findings={checkInvoice(record.invoice)} />
        {seen.mayWrite && <LifeForms language={language} model={model} />}
      </>
    ),
  })
}

function Standing({ language, seen: { record, other } }: { language: Language; seen: SeenInvoice }) {
  const t = invoicePageWords(language).one
  const { events, cents, creditedBy, kind } = record
  const open = cents - paidCents(events)
  return (
    <section class="panel" aria-labelledby="stand-kop">
      <h2 id="stand-kop">{t.life}</h2>
      <p>
        <StateBadge language={language} state={stateOf(record)} />
      </p>
      <p class="small quiet">{t.madeBy(record.madeBy)}</p>
      {events.length === 0 && <p>{t.nothingYet}</p>}
      <ul>
        {events.map((event) => (
          <li>{eventText(language, event)}</li>
        ))}
      </ul>
      {creditedBy === null && kind === 'invoice' && open > 0 && <p>{t.open(euro(language, open))}</p>}
      {other && (
        <p>
          {creditedBy === null ? t.takesBack : t.takenBackBy} <a href={link(language, invoicePath(other.id))}>{other.number}</a>
        </p>
      )}
      <p>
        {t.ofStatement} {record.invoice.statement.name}
      </p>
    </section>
  )
}

function eventText(language: Language, { kind, happenedOn, cents, note, recordedBy }: InvoiceEvent): string {
  const t = invoicePageWords(language).one
  const day = formatDate(language, happenedOn)
  const sentence = kind === 'sent' ? t.sentOn(day, recordedBy) : t.paidOn(euro(language, cents ?? 0), day, recordedBy)
  return note === '' ? sentence : `${sentence} ${note}`
}

function Downloads({ language, id }: { language: Language; id: string }) {
  const t = invoicePageWords(language).one
  const files = [
    ['factuur.xml', t.ubl],
    ['factuur.pdf', t.pdf],
    ['regels.csv', t.csv],
    ['afdruk', t.print],
  ] as const
  return (
    <section class="panel no-print" aria-labelledby="bestanden">
      <h2 id="bestanden">{t.downloads}</h2>
      <ul>
        {files.map(([file, name]) => (
          <li>
            <a href={link(language, invoicePath(id, file))} data-turbo="false">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
