import { link } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'
import { SelectField } from '#ui/form/select-field.tsx'
import { answers } from '../../finding.ts'
import { type Known, nameOffered, standingOfSchool, standingOfSite } from '../../intake/compare.ts'
import { loadKnown } from '../../intake/known.store.ts'
import type { Offer, OfferedSchool } from '../../intake/offer.ts'
import { INSTITUTION_KINDS } from '../../places/institution.ts'
import { institutionKindText } from '../../words.ts'
import { INTAKE } from '../places/addresses.ts'
import { type FormState, questions, SchoolsForm } from '../shared/form.tsx'
import { Paged } from '../shared/paged.tsx'
import { see, type Visit } from '../shared/visit.ts'
import { sharedWords } from '../shared/words.ts'
import { matching, OFFERED_PER_PAGE, type OfferQuestion, schoolWords } from './question.ts'
import { StandingBadge, TakeBox } from './standing.tsx'
import { intakeWords } from './words.ts'

/** The schools that were searched for, each with its sites, to tick. */
export async function schoolsPart(visit: Visit, offer: Offer, { search, page }: OfferQuestion, state: FormState) {
  const { language } = visit
  const [t, shared] = [intakeWords(language).offer, sharedWords(language)]
  const known = await see(visit, loadKnown)
  const found = matching(offer.schools, search, schoolWords)
  const shown = found.slice((page - 1) * OFFERED_PER_PAGE, page * OFFERED_PER_PAGE)
  if (shown.length === 0) return <p>{shared.nothingFound}</p>
  const values = { wat: 'scholen', zoek: search || undefined, blad: page === 1 ? undefined : page }
  return (
    <>
      <SchoolsForm language={language} state={state} action={link(language, `${INTAKE}/${offer.id}`, values)} submit={t.submit}>
        <p class="small quiet" id="keuze">
          {t.siteHint}
        </p>
        <List language={language} schools={shown} known={known} state={state} />
        <NotSaid language={language} schools={shown} known={known} state={state} />
      </SchoolsForm>
      <Paged
        language={language}
        path={`${INTAKE}/${offer.id}`}
        values={{ wat: 'scholen', zoek: values.zoek }}
        page={page}
        size={OFFERED_PER_PAGE}
        total={found.length}
      />
    </>
  )
}

interface ListProps {
  language: Language
  schools: readonly OfferedSchool[]
  known: Known
  state: FormState
}

function List({ language, schools, known, state }: ListProps) {
  const t = intakeWords(language).offer
  return (
    <table class="table cards">
      <caption class="visually-hidden">{t.schools}</caption>
      <thead>
        <tr>
          <th scope="col">{t.school}</th>
          <th scope="col">{t.place}</th>
          <th scope="col">{t.board}</th>
          <th scope="col">{t.standing}</th>
          <th scope="col">{t.take}</th>
        </tr>
      </thead>
      <tbody>
        {schools.map((school) => (
          <SchoolRows language={language} school={school} known={known} state={state} />
        ))}
      </tbody>
    </table>
  )
}

function SchoolRows({ language, school, known, state }: Omit<ListProps, 'schools'> & { school: OfferedSchool }) {
  const t = intakeWords(language).offer
  const name = nameOffered(school) ?? known.institutions.get(school.brin)?.name ?? t.noName(school.brin)
  const standing = standingOfSchool(school, known)
  return (
    <>
      <tr>
        <th scope="row">
          {name}
          <small>{t.brin(school.brin)}</small>
        </th>
        <td>{school.place}</td>
        <td>{school.boardName ?? school.boardNumber}</td>
        <td>
          <StandingBadge language={language} standing={standing} />
        </td>
        <td class="main">
          <TakeBox name="school" value={school.brin} label={name} standing={standing} ticked={answers(state.typed, 'school')} />
        </td>
      </tr>
      {school.sites.map((site) => {
        const code = school.brin + site.vestiging
        const place = standingOfSite(school, site, known)
        return (
          <tr class="sub">
            <th scope="row">
              {site.name}
              <small>{t.vestiging(code)}</small>
            </th>
            <td>{site.place}</td>
            <td />
            <td>
              <StandingBadge language={language} standing={place} />
            </td>
            <td class="main">
              <TakeBox name="vestiging" value={code} label={site.name} standing={place} ticked={answers(state.typed, 'vestiging')} />
            </td>
          </tr>
        )
      })}
    </>
  )
}

const lacksBoard = ({ boardName, boardNumber }: OfferedSchool, { boards }: Known): boolean =>
  boardName === null && !boards.some(({ number }) => number !== null && number === boardNumber)

/** Asked only where the file leaves something open for a school that is new here. */
function NotSaid({ language, schools, known, state }: ListProps) {
  const t = intakeWords(language).offer
  const { choice } = questions(language, state)
  const empty = { value: '', label: sharedWords(language).choose }
  const fresh = schools.filter((school) => standingOfSchool(school, known) === 'new')
  const boards = known.boards.map(({ id, name }) => ({ value: id, label: name }))
  const kinds = INSTITUTION_KINDS.map((kind) => ({ value: kind, label: institutionKindText(language, kind) }))
  return (
    <>
      {fresh.some(({ kind }) => kind === null) && (
        <SelectField {...choice('soort')} label={t.kind} hint={t.kindHint} options={[empty, ...kinds]} />
      )}
      {fresh.some((school) => lacksBoard(school, known)) && (
        <SelectField {...choice('bestuur')} label={t.boardChoice} hint={t.boardHint} options={[empty, ...boards]} />
      )}
    </>
  )
}
