import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { said } from '../../pages/said.ts'
import { partWords } from '../../pages/words.ts'
import { type Agreement, partyName } from '../agreement.ts'
import { everyParty } from '../coverage.ts'
import { findIndicator, indicatorIds } from '../indicator.actions.ts'
import type { AgreementWrong as Wrong } from '../mistake.ts'
import { promisePrint } from '../print.ts'
import type { AgreementClause, AgreementPromise } from '../text.ts'
import { framed, pathOf } from './frame.tsx'
import { agreementWords } from './words.ts'

export interface PromiseModel {
  agreement: Agreement
  clause: AgreementClause
  /** null = a new one */
  promise: AgreementPromise | null
  typed: URLSearchParams
  mistakes: readonly Wrong[]
}

export function promisePage(c: AppContext, { agreement, clause, promise, typed, mistakes }: PromiseModel) {
  const { language } = c.var.address
  const words = agreementWords(language)
  const t = words.promise
  const { list, of } = said(
    mistakes,
    { ...partWords(language).mistake, ...words.mistake },
    {
      ...{ wie: t.who, wat: t.what, aantal: t.amount, eenheid: t.unit, vanaf: t.from, tot: t.until, prijs: t.price, bewijs: t.evidence },
    },
  )
  const value = (name: string): string => typed.get(name) ?? ''
  const field = (name: string, label: string, more: object = {}) => (
    <TextField name={name} label={label} value={value(name)} wrong={of(name)} autocomplete="off" {...more} />
  )
  const parties = everyParty(agreement).map((one) => ({ value: one.id, label: partyName(one) }))
  const indicators = indicatorIds().map((id) => ({ value: id, label: indicatorText(language, id) }))
  const evidences = [...Object.entries(t.evidences).map(([id, label]) => ({ value: id, label })), ...indicators]
  return framed(c, {
    title: promise ? t.change : t.add,
    lead: t.lead,
    of: agreement,
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        <WrongList title={t.wrong} mistakes={list} />
        <p>{clause.title}</p>
        <form method="post" action={link(language, pathOf(agreement.id, `afspraak/${clause.id}/belofte/${promise?.id ?? 'nieuw'}`))}>
          {promise && <input type="hidden" name="gezien" value={typed.get('gezien') ?? promisePrint(promise)} />}
          <div class="fields">
            <SelectField
              name="wie"
              label={t.who}
              wrong={of('wie')}
              chosen={value('wie')}
              options={[{ value: '', label: t.nobody }, ...parties]}
            />
            {field('wat', t.what)}
            {field('aantal', t.amount, { size: 8 })}
            {field('eenheid', t.unit, { hint: t.unitHint, size: 12 })}
            {field('vanaf', t.from, { type: 'date' })}
            {field('tot', t.until, { type: 'date' })}
            {field('prijs', t.price, { hint: t.priceHint, size: 10 })}
            <SelectField name="bewijs" label={t.evidence} wrong={of('bewijs')} chosen={value('bewijs')} options={evidences} />
          </div>
          <p class="actions">
            <SubmitButton>{t.save}</SubmitButton>
            {promise && (
              <button type="submit" name="weg" value="ja" class="as-link">
                {t.drop}
              </button>
            )}
          </p>
        </form>
      </>
    ),
  })
}

/** An indicator brings its own words; what is built in has them here. */
const indicatorText = (language: Language, id: string): string =>
  findIndicator(id)?.label?.(language) ?? (agreementWords(language).promise.indicator as Record<string, string>)[id] ?? id

export function typedPromise(promise: AgreementPromise | null, language: Language): URLSearchParams {
  if (!promise) return new URLSearchParams({ bewijs: 'discussed' })
  const { partyId, what, amount, unit, from, until, priceCents, evidence } = promise
  const decimals = amount === null || Number.isInteger(amount) ? 0 : 2
  return new URLSearchParams({
    ...{ wie: partyId ?? '', wat: what, eenheid: unit ?? '', vanaf: from ?? '', tot: until ?? '' },
    aantal: amount === null ? '' : plain(formatNumber(language, amount, decimals), language),
    prijs: priceCents === null ? '' : plain(formatNumber(language, priceCents / 100, 2), language),
    bewijs: evidence.kind === 'indicator' ? evidence.indicator : evidence.kind,
  })
}

/** As somebody would type it: without the points or commas of thousands. */
const plain = (text: string, language: Language): string => text.replaceAll(language === 'nl' ? '.' : ',', '')
