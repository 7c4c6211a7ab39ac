import { ROLES, SCOPES_OF } from '#platform/access/rights.ts'
import { whyMay } from '#platform/access/viewer.ts'
import { together } from '#platform/database/together.ts'
import { link } from '#platform/http/address.ts'
import { formatDate } from '#platform/i18n.ts'
import { ButtonLink } from '#ui/button.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { SearchForm } from '#ui/search-form.tsx'
import { describePeople, type ListedPerson, PEOPLE_PER_PAGE, type PeopleQuestion } from '../../people/list-people.store.ts'
import { peopleAsked } from '../../people/people-asked.actions.ts'
import type { Institution } from '../../places/institution.ts'
import { listInstitutions } from '../../places/place.store.ts'
import { roleText } from '../../words.ts'
import { schoolsPage } from '../shared/frame.tsx'
import { Paged } from '../shared/paged.tsx'
import { pageIn, see, type Visit } from '../shared/visit.ts'
import { sharedWords } from '../shared/words.ts'
import { PEOPLE, peopleWords } from './words.ts'

/** Colleagues by name, school and role; who has gone on request. */
export async function peoplePage(visit: Visit) {
  const { language, viewer, today } = visit
  const t = peopleWords(language).list
  const asked = questionIn(visit)
  const which = await peopleAsked(visit, asked)
  const [people, institutions] = await see(visit, (trx) => together(describePeople(trx, which.ids, today), listInstitutions(trx)))
  return schoolsPage(visit, {
    part: 'mensen',
    title: t.title,
    lead: t.lead,
    crumbs: null,
    actions: whyMay(viewer, 'people/change') && <ButtonLink href={link(language, `${PEOPLE}/nieuw`)}>{t.add}</ButtonLink>,
    children: (
      <>
        <Questions visit={visit} asked={asked} institutions={institutions} />
        {which.total === 0 && <p>{sharedWords(language).nothingFound}</p>}
        {which.total > 0 && <List visit={visit} people={people} />}
        {which.total > 0 && (
          <Paged language={language} path={PEOPLE} values={valuesOf(asked)} page={asked.page} size={PEOPLE_PER_PAGE} total={which.total} />
        )}
      </>
    ),
  })
}

function questionIn({ c }: Visit): PeopleQuestion {
  const { query } = c.var.address
  return {
    search: (query.get('zoek') ?? '').trim().slice(0, 100),
    institutionId: query.get('school') ?? '',
    role: ROLES.find((role) => role === query.get('rol')) ?? null,
    left: query.get('wie') === 'weg',
    page: pageIn(c),
  }
}

const valuesOf = ({ search, institutionId, role, left }: PeopleQuestion) => ({
  zoek: search || undefined,
  school: institutionId || undefined,
  rol: role ?? undefined,
  wie: left ? 'weg' : undefined,
})

function Questions({ visit: { language }, asked, institutions }: { visit: Visit; asked: PeopleQuestion; institutions: Institution[] }) {
  const [t, shared] = [peopleWords(language).list, sharedWords(language)]
  const all = { value: '', label: shared.all }
  const roles = ROLES.filter((role) => !SCOPES_OF[role].includes('pupil')).map((role) => ({ value: role, label: roleText(language, role) }))
  return (
    <SearchForm action={link(language, PEOPLE)} label={shared.search}>
      <TextField name="zoek" label={t.search} value={asked.search} type="search" />
      <SelectField
        name="school"
        label={t.school}
        chosen={asked.institutionId}
        options={[all, ...institutions.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <SelectField name="rol" label={t.role} chosen={asked.role ?? ''} options={[all, ...roles]} />
      <SelectField
        name="wie"
        label={t.who}
        chosen={asked.left ? 'weg' : ''}
        options={[
          { value: '', label: t.here },
          { value: 'weg', label: t.left },
        ]}
      />
    </SearchForm>
  )
}

function List({ visit: { language }, people }: { visit: Visit; people: ListedPerson[] }) {
  const t = peopleWords(language).list
  return (
    <table class="table cards">
      <caption class="visually-hidden">{t.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.name}</th>
          <th scope="col">{t.roles}</th>
          <th scope="col">{t.email}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr>
            <th scope="row">
              <a href={link(language, `${PEOPLE}/${person.id}`)}>{person.name}</a>
              {person.leftOn && <small>{t.leftOn(formatDate(language, person.leftOn, 'short'))}</small>}
            </th>
            <td>
              <Roles language={language} roles={person.roles} />
            </td>
            <td class="any-break">{person.email}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Roles({ language, roles }: { language: Visit['language']; roles: ListedPerson['roles'] }) {
  const t = peopleWords(language).list
  if (roles.length === 0) return <span class="quiet">{t.noRole}</span>
  return (
    <ul>
      {roles.map(({ role, label, until, isStandIn }) => (
        <li>
          {t.roleAt(isStandIn ? t.standIn(roleText(language, role)) : roleText(language, role), label)}
          {until && <small>{t.until(formatDate(language, until, 'short'))}</small>}
        </li>
      ))}
    </ul>
  )
}
