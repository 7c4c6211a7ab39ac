import { link } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import type { Wrong } from '../../fields.ts'
import { euro } from '../../settlement/words.ts'
import type { SeenTbgi } from '../see.actions.ts'
import type { FundingMistake } from '../typed.ts'
import { TBGI } from './addresses.ts'
import { schoolOptions, spoken } from './amount-form.tsx'
import { fundingWords, schoolText } from './words.ts'

interface PricesProps {
  language: Language
  seen: SeenTbgi
  typed: URLSearchParams
  mistakes: readonly Wrong<FundingMistake>[]
}

/** What one deelnemerswaarde brings, as people filled it in with its source; and where to fill it in. */
export function Prices({ language, seen, typed, mistakes }: PricesProps) {
  const t = fundingWords(language)
  const { prices, schools, fundingYear, schoolYear } = seen
  const { of } = spoken(language, mistakes)
  const value = (name: string) => typed.get(name) ?? ''
  const niveaus = ['1', '2', '3', '4'].map((one) => ({ value: one, label: t.tbgi.niveauOf(one) }))
  return (
    <section class="section" aria-labelledby="prijzen">
      <h2 id="prijzen">{t.tbgi.prices}</h2>
      <p class="prose">{t.tbgi.pricesLead(String(fundingYear))}</p>
      {prices.length === 0 && <p>{t.tbgi.noPrices}</p>}
      <ul>
        {prices.map(({ institutionId, niveau, cents, source }) => (
          <li>
            {schoolText(language, institutionId, schools)}, {niveau === null ? t.tbgi.allNiveaus : t.tbgi.niveauOf(String(niveau))}:{' '}
            {euro(language, cents)} ({source})
          </li>
        ))}
      </ul>
      <form method="post" action={link(language, TBGI, { jaar: schoolYear })}>
        <input type="hidden" name="doe" value="prijs" />
        <div class="fields section-s">
          <SelectField
            name="school"
            label={t.form.school}
            chosen={value('school')}
            wrong={of('school')}
            options={schoolOptions(language, seen)}
          />
          <SelectField
            name="niveau"
            label={t.tbgi.niveau}
            chosen={value('niveau')}
            wrong={of('niveau')}
            options={[{ value: '', label: t.tbgi.allNiveaus }, ...niveaus]}
          />
          <TextField name="prijs" label={t.tbgi.priceField} value={value('prijs')} wrong={of('prijs')} size={12} autocomplete="off" />
        </div>
        <div class="fields section-s">
          <TextField
            name="bron"
            label={t.form.source}
            hint={t.form.sourceHint}
            value={value('bron')}
            wrong={of('bron')}
            autocomplete="off"
          />
          <TextField name="reden" label={t.tbgi.priceReason} value={value('reden')} wrong={of('reden')} autocomplete="off" />
        </div>
        <p class="actions">
          <SubmitButton second>{t.tbgi.savePrice}</SubmitButton>
        </p>
      </form>
    </section>
  )
}
