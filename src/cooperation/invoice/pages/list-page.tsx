import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import { Badge, type Tone } from '#ui/badge.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { Filters } from '#ui/filters.tsx'
import { framed } from '../../pages/frame.tsx'
import { euro } from '../../settlement/words.ts'
import type { InvoiceRecord } from '../invoice.store.ts'
import { INVOICE_STATES, type InvoiceState, stateOf } from '../life.ts'
import type { SeenInvoices } from '../see.actions.ts'
import { invoiceWords } from '../words.ts'
import { INVOICES, invoicePath, makePath } from './addresses.ts'
import { invoicePageWords } from './words.ts'

const TONE: Record<InvoiceState, Tone> = { made: 'plain', sent: 'wait', 'partly-paid': 'wait', paid: 'good', credited: 'bad' }

export function StateBadge({ language, state }: { language: Language; state: InvoiceState }) {
  return <Badge tone={TONE[state]}>{invoicePageWords(language).states[state]}</Badge>
}

export function listPage(c: AppContext, seen: SeenInvoices, asked: InvoiceState | null) {
  const { language } = c.var.address
  const t = invoicePageWords(language)
  const { invoices, billable } = seen
  const shown = asked === null ? invoices : invoices.filter((one) => stateOf(one) === asked)
  const lead = invoices.length === 0 ? t.leadEmpty : invoices.length === 1 ? t.leadOne : t.lead(formatNumber(language, invoices.length))
  return framed(c, {
    part: 'afrekening',
    title: t.title,
    lead,
    crumbs: [],
    actions: invoices.length > 0 && (
      <ButtonLink second outside href={link(language, `${INVOICES}/regels.csv`)}>
        {t.csv}
      </ButtonLink>
    ),
    children: (
      <>
        {billable.length > 0 && <ToBill language={language} seen={seen} />}
        {invoices.length === 0 && billable.length === 0 && (
          <section class="empty">
            <h2>{t.emptyTitle}</h2>
            <p>{t.empty}</p>
          </section>
        )}
        {invoices.length > 0 && (
          <>
            <Filters filters={[{ name: 'stand', label: t.filter, options: optionsOf(language, invoices, asked) }]} />
            {shown.length === 0 ? <p>{t.none}</p> : <Invoices language={language} invoices={shown} />}
          </>
        )}
      </>
    ),
  })
}

function optionsOf(language: Language, invoices: readonly InvoiceRecord[], asked: InvoiceState | null) {
  const t = invoicePageWords(language)
  const there = INVOICE_STATES.filter((state) => state === asked || invoices.some((one) => stateOf(one) === state))
  const option = (label: string, stand: InvoiceState | null) => ({
    label,
    href: link(language, INVOICES, stand === null ? {} : { stand }),
    current: stand === asked,
  })
  return [option(t.all, null), ...there.map((state) => option(t.states[state], state))]
}

function Invoices({ language, invoices }: { language: Language; invoices: readonly InvoiceRecord[] }) {
  const t = invoicePageWords(language)
  return (
    <table class="table cards">
      <caption class="visually-hidden">{t.caption}</caption>
      <thead>
        <tr>
          {[t.number, t.from, t.to, t.date].map((name) => (
            <th scope="col">{name}</th>
          ))}
          <th scope="col" class="num">
            {t.amount}
          </th>
          <th scope="col">{t.state}</th>
        </tr>
      </thead>
      <tbody>
        {invoices.map((one) => (
          <Row language={language} one={one} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ language, one }: { language: Language; one: InvoiceRecord }) {
  const t = invoicePageWords(language)
  const sign = one.kind === 'invoice' ? 1 : -1
  return (
    <tr>
      <th scope="row">
        <a href={link(language, invoicePath(one.id))}>{one.number}</a>
        <small>{invoiceWords(language).kind[one.kind]}</small>
      </th>
      <td data-label={t.from}>{one.payeeName}</td>
      <td data-label={t.to}>{one.payerName}</td>
      <td data-label={t.date}>{formatDate(language, one.issuedOn, 'short')}</td>
      <td class="num" data-label={t.amount}>
        {euro(language, sign * one.cents)}
      </td>
      <td data-label={t.state}>
        <StateBadge language={language} state={stateOf(one)} />
      </td>
    </tr>
  )
}

function ToBill({ language, seen: { billable } }: { language: Language; seen: SeenInvoices }) {
  const t = invoicePageWords(language)
  return (
    <section aria-labelledby="nog-te-factureren">
      <h2 id="nog-te-factureren">{t.toBill}</h2>
      <p>{t.toBillLead}</p>
      <table class="table cards">
        <caption class="visually-hidden">{t.toBillCaption}</caption>
        <thead>
          <tr>
            {[t.statement, t.from, t.to].map((name) => (
              <th scope="col">{name}</th>
            ))}
            <th scope="col" class="num">
              {t.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {billable.map(({ id, name, payeeName, payerName, cents }) => (
            <tr>
              <th scope="row">
                {name}
                <small>
                  <a href={link(language, makePath(id))} aria-label={t.makeOf(name)}>
                    {t.make}
                  </a>
                </small>
              </th>
              <td data-label={t.from}>{payeeName}</td>
              <td data-label={t.to}>{payerName}</td>
              <td class="num" data-label={t.amount}>
                {euro(language, cents)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
