import { link } from '#platform/http/address.ts'
import { formatNumber } from '#platform/i18n.ts'
import { TextField } from '#ui/form/text-field.tsx'
import { answers } from '../../finding.ts'
import { byCrebo, qualificationKey, standingOfQualification } from '../../intake/compare.ts'
import type { Offer, OfferedQualification } from '../../intake/offer.ts'
import { allQualifications } from '../../qualifications/qualification.store.ts'
import type { Qualification } from '../../qualifications/qualification.ts'
import { INTAKE } from '../places/addresses.ts'
import { periodText } from '../shared/days.ts'
import { type FormState, questions, SchoolsForm } from '../shared/form.tsx'
import { Paged } from '../shared/paged.tsx'
import { see, type Visit } from '../shared/visit.ts'
import { sharedWords } from '../shared/words.ts'
import { matching, OFFERED_PER_PAGE, type OfferQuestion, qualificationWordsOf } from './question.ts'
import { canTake, StandingBadge, TakeBox } from './standing.tsx'
import { intakeWords } from './words.ts'

/** The qualifications that were searched for: to tick one by one, or to take over all at once. */
export async function qualificationsPart(visit: Visit, offer: Offer, { search, page }: OfferQuestion, state: FormState) {
  const { language } = visit
  const [t, shared] = [intakeWords(language).offer, sharedWords(language)]
  const periods = byCrebo(await see(visit, allQualifications))
  const found = matching(offer.qualifications, search, qualificationWordsOf)
  const shown = found.slice((page - 1) * OFFERED_PER_PAGE, page * OFFERED_PER_PAGE)
  if (shown.length === 0) return <p>{shared.nothingFound}</p>
  const values = { wat: 'opleidingen', zoek: search || undefined, blad: page === 1 ? undefined : page }
  const open = found.filter((one) => canTake(standingOfQualification(one, periods.get(one.crebo) ?? []))).length
  return (
    <>
      <SchoolsForm language={language} state={state} action={link(language, `${INTAKE}/${offer.id}`, values)} submit={t.submit}>
        <List visit={visit} shown={shown} periods={periods} state={state} />
        {found.some(({ validFrom }) => validFrom === null) && (
          <TextField {...questions(language, state).line('vanaf')} label={t.from} hint={t.fromHint} type="date" />
        )}
        {open > 0 && (
          <p class="actions">
            <button type="submit" name="alles" value="ja" class="utrecht-button utrecht-button--secondary-action">
              {t.takeAll(formatNumber(language, open))}
            </button>
          </p>
        )}
      </SchoolsForm>
      <Paged
        language={language}
        path={`${INTAKE}/${offer.id}`}
        values={{ wat: values.wat, zoek: values.zoek }}
        page={page}
        size={OFFERED_PER_PAGE}
        total={found.length}
      />
    </>
  )
}

interface ListProps {
  visit: Visit
  shown: readonly OfferedQualification[]
  periods: ReadonlyMap<string, readonly Qualification[]>
  state: FormState
}

function List({ visit: { language, today }, shown, periods, state }: ListProps) {
  const t = intakeWords(language).offer
  return (
    <table class="table cards" id="keuze">
      <caption class="visually-hidden">{t.qualifications}</caption>
      <thead>
        <tr>
          <th scope="col">{intakeWords(language).fields.name}</th>
          <th scope="col">{t.crebo}</th>
          <th scope="col">{t.niveau}</th>
          <th scope="col">{t.valid}</th>
          <th scope="col">{t.standing}</th>
          <th scope="col">{t.take}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((one) => {
          const standing = standingOfQualification(one, periods.get(one.crebo) ?? [])
          return (
            <tr>
              <th scope="row">{one.name}</th>
              <td>{one.crebo}</td>
              <td data-label={t.niveau}>{one.niveau ?? t.notSaid}</td>
              <td>{one.validFrom === null ? t.notSaid : periodText(language, one.validFrom, one.validUntil, today)}</td>
              <td>
                <StandingBadge language={language} standing={standing} />
              </td>
              <td class="main">
                <TakeBox
                  name="opleiding"
                  value={qualificationKey(one)}
                  label={one.name}
                  standing={standing}
                  ticked={answers(state.typed, 'opleiding')}
                />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
