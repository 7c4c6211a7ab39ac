import { link } from '#platform/http/address.ts'
import { answers } from '../../finding.ts'
import { standingOfBoard } from '../../intake/compare.ts'
import type { Offer } from '../../intake/offer.ts'
import { listBoards } from '../../places/place.store.ts'
import { INTAKE } from '../places/addresses.ts'
import { placeWords } from '../places/words.ts'
import { type FormState, SchoolsForm } from '../shared/form.tsx'
import { Paged } from '../shared/paged.tsx'
import { see, type Visit } from '../shared/visit.ts'
import { sharedWords } from '../shared/words.ts'
import { matching, OFFERED_PER_PAGE, type OfferQuestion } from './question.ts'
import { StandingBadge, TakeBox } from './standing.tsx'
import { intakeWords } from './words.ts'

/** The boards that were searched for, to tick. */
export async function boardsPart(visit: Visit, offer: Offer, { search, page }: OfferQuestion, state: FormState) {
  const { language } = visit
  const [t, shared, words] = [intakeWords(language).offer, sharedWords(language), placeWords(language).board]
  const known = { boards: await see(visit, listBoards) }
  const found = matching(offer.boards, search, ({ number, name }) => `${number} ${name}`)
  const shown = found.slice((page - 1) * OFFERED_PER_PAGE, page * OFFERED_PER_PAGE)
  if (shown.length === 0) return <p>{shared.nothingFound}</p>
  const values = { wat: 'besturen', zoek: search || undefined, blad: page === 1 ? undefined : page }
  return (
    <>
      <SchoolsForm language={language} state={state} action={link(language, `${INTAKE}/${offer.id}`, values)} submit={t.submit}>
        <table class="table cards" id="keuze">
          <caption class="visually-hidden">{t.boards}</caption>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.number}</th>
              <th scope="col">{t.standing}</th>
              <th scope="col">{t.take}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => {
              const standing = standingOfBoard(one, known)
              return (
                <tr>
                  <th scope="row">{one.name}</th>
                  <td>{one.number}</td>
                  <td>
                    <StandingBadge language={language} standing={standing} />
                  </td>
                  <td class="main">
                    <TakeBox
                      name="bestuursnummer"
                      value={one.number}
                      label={one.name}
                      standing={standing}
                      ticked={answers(state.typed, 'bestuursnummer')}
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
