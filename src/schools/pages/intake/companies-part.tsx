import { link } from '#platform/http/address.ts'
import { formatDate } from '#platform/i18n.ts'
import { allCompanies } from '../../companies/learning-company.store.ts'
import { answers } from '../../finding.ts'
import { standingOfCompany } from '../../intake/compare.ts'
import type { Offer } from '../../intake/offer.ts'
import { companyWords } from '../companies/words.ts'
import { INTAKE } from '../places/addresses.ts'
import { type FormState, SchoolsForm } from '../shared/form.tsx'
import { Paged } from '../shared/paged.tsx'
import { see, type Visit } from '../shared/visit.ts'
import { sharedWords } from '../shared/words.ts'
import { matching, OFFERED_PER_PAGE, type OfferQuestion } from './question.ts'
import { StandingBadge, TakeBox } from './standing.tsx'
import { intakeWords } from './words.ts'

/** The learning companies that were searched for, to tick. */
export async function companiesPart(visit: Visit, offer: Offer, { search, page }: OfferQuestion, state: FormState) {
  const { language } = visit
  const [t, shared, words] = [intakeWords(language).offer, sharedWords(language), companyWords(language)]
  const known = new Map((await see(visit, allCompanies)).map((one) => [one.leerbedrijfId, one]))
  const found = matching(offer.companies, search, ({ name, place, leerbedrijfId }) =>
    [leerbedrijfId, name, place].filter(Boolean).join(' '),
  )
  const shown = found.slice((page - 1) * OFFERED_PER_PAGE, page * OFFERED_PER_PAGE)
  if (shown.length === 0) return <p>{shared.nothingFound}</p>
  const values = { wat: 'leerbedrijven', zoek: search || undefined, blad: page === 1 ? undefined : page }
  return (
    <>
      <SchoolsForm language={language} state={state} action={link(language, `${INTAKE}/${offer.id}`, values)} submit={t.submit}>
        <table class="table cards" id="keuze">
          <caption class="visually-hidden">{t.companies}</caption>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.place}</th>
              <th scope="col">{words.id}</th>
              <th scope="col">{words.recognisedUntil}</th>
              <th scope="col">{t.standing}</th>
              <th scope="col">{t.take}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => {
              const standing = standingOfCompany(one, known.get(one.leerbedrijfId))
              return (
                <tr>
                  <th scope="row">{one.name}</th>
                  <td>{one.place}</td>
                  <td>{one.leerbedrijfId}</td>
                  <td>{one.recognisedUntil === null ? t.notSaid : formatDate(language, one.recognisedUntil, 'short')}</td>
                  <td>
                    <StandingBadge language={language} standing={standing} />
                  </td>
                  <td class="main">
                    <TakeBox
                      name="bedrijf"
                      value={one.leerbedrijfId}
                      label={one.name}
                      standing={standing}
                      ticked={answers(state.typed, 'bedrijf')}
                    />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
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
