import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import type { Wrong } from '../../fields.ts'
import { framed, PARTS } from '../../pages/frame.tsx'
import { said } from '../../pages/said.ts'
import { partWords } from '../../pages/words.ts'
import type { SeenBoard } from '../billing.actions.ts'
import type { BillingMistake } from '../typed.ts'
import { billingWords } from './words.ts'

export const BILLING = `${PARTS.afrekening.path}/facturatie`

export interface BillingModel {
  board: SeenBoard
  typed: URLSearchParams
  mistakes: readonly Wrong<BillingMistake>[]
  /** somebody wrote it since the form was opened */
  isStale: boolean
}

export function billingForm(c: AppContext, { board, typed, mistakes, isStale }: BillingModel) {
  const { language } = c.var.address
  const t = billingWords(language)
  const labels = {
    ...{ naam: t.legalName, straat: t.street, postcode: t.postalCode, plaats: t.city, land: t.country, kvk: t.kvk, oin: t.oin, btw: t.vat },
    ...{ iban: t.iban, termijn: t.paymentDays, reeks: t.series, 'e-mail': t.email, kenmerk: t.buyerReference },
  }
  const { list, of } = said<BillingMistake>(mistakes, { ...partWords(language).mistake, ...t.mistake }, labels)
  const field = (name: keyof typeof labels, hint?: string, size?: number) => (
    <TextField
      name={name}
      label={labels[name]}
      hint={hint}
      value={typed.get(name) ?? ''}
      wrong={of(name)}
      autocomplete="off"
      {...(size ? { size } : {})}
    />
  )
  const now = board.billing
  return framed(c, {
    part: 'afrekening',
    title: t.formTitle(board.name),
    lead: t.formLead,
    crumbs: [{ label: t.title, href: link(language, BILLING) }],
    status: mistakes.length > 0 || isStale ? 422 : 200,
    children: (
      <>
        <WrongList title={t.wrong} mistakes={isStale ? [{ field: 'naam', sentence: t.seenAnother }] : list} />
        <form method="post" action={link(language, `${BILLING}/${board.boardId}`)}>
          <input type="hidden" name="versie" value={String(now?.version ?? 0)} />
          <section>
            <h2>{t.who}</h2>
            {field('naam', t.legalNameHint)}
            <div class="fields section-s">
              {field('straat')}
              {field('postcode', undefined, 8)}
              {field('plaats')}
              {field('land', t.countryHint, 3)}
            </div>
            <div class="fields section-s">
              {field('kvk', t.kvkHint, 10)}
              {field('oin', t.oinHint, 22)}
            </div>
          </section>
          <section class="section">
            <h2>{t.asSender}</h2>
            <div class="fields">
              {field('iban', undefined, 24)}
              {field('btw', t.vatHint, 16)}
              {field('termijn', undefined, 4)}
            </div>
            {field('reeks', t.seriesHint, 10)}
          </section>
          <section class="section">
            <h2>{t.asReceiver}</h2>
            {field('kenmerk', t.buyerReferenceHint)}
            {field('e-mail')}
          </section>
          <p class="actions section-s">
            <SubmitButton>{t.save}</SubmitButton>
          </p>
        </form>
        {now && <p class="small quiet">{t.recorded(now.recordedBy, formatDate(language, now.recordedOn))}</p>}
      </>
    ),
  })
}
