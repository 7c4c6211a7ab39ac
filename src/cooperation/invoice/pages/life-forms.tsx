import type { Child } from 'hono/jsx'
import { link } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { invoicePath } from './addresses.ts'
import type { InvoiceModel } from './model.ts'
import { invoicePageWords } from './words.ts'

/** What is noted by hand: sent, paid; and taking back. Only what can still be done is asked. */
export function LifeForms({ language, model }: { language: Language; model: InvoiceModel }) {
  const t = invoicePageWords(language).one
  const { seen, typed, mistakes } = model
  const { record, today } = seen
  const isSent = record.events.some(({ kind }) => kind === 'sent')
  const field = (name: string, label: string, more: { type?: 'date'; hint?: string; value?: string } = {}) => (
    <TextField
      name={name}
      label={label}
      value={typed.get(name) ?? more.value ?? ''}
      wrong={mistakes.find((one) => one.field === name)?.sentence}
      {...(more.type ? { type: more.type } : {})}
      hint={more.hint}
      autocomplete="off"
    />
  )
  const form = (what: string, heading: string, button: string, children: Child, lead?: string) => (
    <section class="panel" aria-labelledby={`${what}-kop`}>
      <h2 id={`${what}-kop`}>{heading}</h2>
      {lead && <p>{lead}</p>}
      <form method="post" action={link(language, invoicePath(record.id))}>
        <input type="hidden" name="doe" value={what} />
        {children}
        <p class="actions">
          <SubmitButton second>{button}</SubmitButton>
        </p>
      </form>
    </section>
  )
  return (
    <div class="two-choices section no-print">
      {!isSent && form('verzonden', t.noteSent, t.sentSave, field('verzonden-op', t.sentDate, { type: 'date', value: today }))}
      {form(
        'betaald',
        t.notePaid,
        t.paidSave,
        <>
          {field('betaald-op', t.paidDate, { type: 'date', value: today })}
          {field('bedrag', t.paidAmount, { hint: t.paidAmountHint })}
          {field('opmerking', t.paidNote)}
        </>,
      )}
      {record.kind === 'invoice' &&
        record.creditedBy === null &&
        form(
          'terugnemen',
          t.credit,
          t.creditSave,
          <>
            {field('credit-op', t.creditDate, { type: 'date', value: today })}
            {field('reden', t.creditReason)}
          </>,
          t.creditLead,
        )}
    </div>
  )
}
