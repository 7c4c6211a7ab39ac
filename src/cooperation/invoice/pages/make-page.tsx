import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { Badge } from '#ui/badge.tsx'
import { ButtonLink, SubmitButton } from '#ui/button.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { BILLING } from '../../billing/pages/billing-form.tsx'
import type { Wrong } from '../../fields.ts'
import { framed } from '../../pages/frame.tsx'
import { said } from '../../pages/said.ts'
import { partWords } from '../../pages/words.ts'
import { euro } from '../../settlement/words.ts'
import type { AskedMistake } from '../asked.ts'
import type { InvoiceFinding } from '../finding.ts'
import { VAT_CATEGORIES } from '../invoice.ts'
import { type Drafted, type DraftInvoice, UNNUMBERED } from '../make.actions.ts'
import { isAllowed } from '../rules/check.ts'
import { invoiceFindingText, invoiceWords } from '../words.ts'
import { INVOICES, makePath } from './addresses.ts'
import { PaperView } from './paper-view.tsx'
import { invoicePageWords } from './words.ts'

const crumbs = (language: Language) => [{ label: invoicePageWords(language).title, href: link(language, INVOICES) }]

/** Why there can be no invoice, and where to mend that. */
export function noInvoicePage(c: AppContext, refused: Extract<Drafted, { statement: unknown }>) {
  const { language } = c.var.address
  const t = invoicePageWords(language).makePage
  const { why, statement, seller, buyer } = refused
  const lacking = why === 'no-seller-billing' ? seller : why === 'no-buyer-billing' ? buyer : null
  return framed(c, {
    part: 'afrekening',
    title: t.title(statement.name),
    lead: t.lead(statement.payeeName, statement.payerName, euro(language, statement.cents)),
    crumbs: crumbs(language),
    children: (
      <section class="empty">
        <h2>{t.cannot}</h2>
        <p>{t.why[why]}</p>
        {why === 'no-buyer-billing' && lacking && <p>{t.ask(lacking.name)}</p>}
        {lacking && (
          <ButtonLink second href={link(language, why === 'no-seller-billing' ? `${BILLING}/${lacking.boardId}` : BILLING)}>
            {t.fill(lacking.name)}
          </ButtonLink>
        )}
      </section>
    ),
  })
}

export interface MakeModel {
  draft: DraftInvoice
  typed: URLSearchParams
  mistakes: readonly Wrong<AskedMistake>[]
  /** somebody asked to make it, and it was refused */
  isRefused: boolean
}

/** What a person decides, what the rules say, and how it will look. */
export function makePage(c: AppContext, { draft, typed, mistakes, isRefused }: MakeModel) {
  const { language } = c.var.address
  const t = invoicePageWords(language).makePage
  const { statement, document, findings } = draft
  const { list, of } = said<AskedMistake>(
    mistakes,
    { ...partWords(language).mistake, ...t.mistake },
    { datum: t.date, btw: t.vat, kenmerk: t.reference, order: t.order },
  )
  const blocking = findings.filter(({ severity }) => severity === 'not-allowed')
  const wrong = isRefused ? [...list, ...blocking.map((one) => ({ field: 'controle', sentence: invoiceFindingText(language, one) }))] : list
  const title = document.kind === 'invoice' ? t.title(statement.name) : t.creditTitle(statement.name)
  const value = (name: string) => typed.get(name) ?? ''
  return framed(c, {
    part: 'afrekening',
    title,
    lead: t.lead(statement.payeeName, statement.payerName, euro(language, statement.cents)),
    crumbs: crumbs(language),
    status: wrong.length > 0 ? 422 : 200,
    children: (
      <>
        <WrongList title={t.wrong} mistakes={wrong} />
        {/* looking again answers with a page and not with a redirect, which Turbo would throw away */}
        <form method="post" action={link(language, makePath(statement.id))} data-turbo="false">
          <h2>{t.form}</h2>
          <div class="fields section-s">
            <TextField name="datum" type="date" label={t.date} hint={t.dateHint} value={value('datum')} wrong={of('datum')} />
            <SelectField
              name="btw"
              label={t.vat}
              chosen={value('btw')}
              wrong={of('btw')}
              options={VAT_CATEGORIES.map((one) => ({ value: one, label: t.vatChoices[one] }))}
            />
          </div>
          <div class="fields section-s">
            <TextField name="kenmerk" label={t.reference} value={value('kenmerk')} wrong={of('kenmerk')} autocomplete="off" />
            <TextField name="order" label={t.order} hint={t.orderHint} value={value('order')} wrong={of('order')} autocomplete="off" />
            <SelectField
              name="taal"
              label={t.language}
              chosen={value('taal') || language}
              options={(['nl', 'en'] as const).map((one) => ({ value: one, label: t.languages[one] }))}
            />
          </div>
          <p class="actions">
            <SubmitButton>{t.make}</SubmitButton>
            <button type="submit" name="doe" value="bekijk" class="utrecht-button utrecht-button--secondary-action">
              {t.look}
            </button>
          </p>
        </form>
        <p class="small quiet">{t.makeHint}</p>
        <Checks language={language} findings={findings} />
        <section class="section" aria-labelledby="voorbeeld">
          <h2 id="voorbeeld">{t.preview}</h2>
          <div class="panel">
            <PaperView invoice={{ ...document, number: UNNUMBERED }} hasTitle={false} />
          </div>
        </section>
      </>
    ),
  })
}

/** What of the rules does not hold: the name as its keepers write it, the sentence, and who can mend it. */
export function Checks({ language, findings }: { language: Language; findings: readonly InvoiceFinding[] }) {
  const t = invoicePageWords(language).makePage
  const severities = invoiceWords(language).severity
  const count = findings.filter(({ severity }) => severity === 'not-allowed').length
  const lead = isAllowed(findings) ? t.checksGood : count === 1 ? t.checksOne : t.checksWrong(formatNumber(language, count))
  return (
    <section class="section" aria-labelledby="controle">
      <h2 id="controle">{t.checks}</h2>
      <p>{lead}</p>
      {findings.length > 0 && (
        <ul class="findings">
          {findings.map((one) => (
            <li>
              <Badge tone={one.severity === 'look' ? 'wait' : 'bad'}>{severities[one.severity]}</Badge> {invoiceFindingText(language, one)}{' '}
              <small class="quiet">
                {t.mend[one.mend]} ({one.rule})
              </small>
            </li>
          ))}
        </ul>
      )}
      <p class="small quiet section-s">{t.checksNote}</p>
    </section>
  )
}
