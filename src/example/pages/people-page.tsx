import { ROLES, type Role } from '#platform/access/rights.ts'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { roleText } from '#schools/index.ts'
import { SubmitButton } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { render } from '#ui/render.ts'
import type { People } from '../actions.ts'
import type { ExamplePerson } from '../sign-ins.store.ts'
import { exampleWords } from '../words.ts'

/** Everybody through whose eyes one can look, one button each. */
export function peoplePage(c: AppContext, region: string, found: People) {
  const { address, site } = c.var
  const { language } = address
  const t = exampleWords(language).people
  return render(
    c,
    <Page address={address} site={site} title={t.title} section={null}>
      <PageHead title={t.title} lead={t.lead(region)} />
      {found.ok ? <PeopleTable language={language} people={found.people} /> : <p class="banner wait">{t.elsewhere}</p>}
    </Page>,
  )
}

function PeopleTable({ language, people }: { language: Language; people: readonly ExamplePerson[] }) {
  const t = exampleWords(language).people
  const nr = ({ roles }: ExamplePerson): number => ROLES.indexOf((roles[0] ?? 'ouder') as Role)
  return (
    <table class="table cards">
      <caption class="visually-hidden">{t.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.name}</th>
          <th scope="col">{t.role}</th>
          <th scope="col">{t.sees}</th>
          <th scope="col">
            <span class="visually-hidden">{exampleWords(language).lineLink}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {people
          .toSorted((a, b) => nr(a) - nr(b))
          .map((person) => (
            <PersonRow language={language} person={person} />
          ))}
      </tbody>
    </table>
  )
}

function PersonRow({ language, person: { personId, name, roles, place } }: { language: Language; person: ExamplePerson }) {
  const t = exampleWords(language)
  return (
    <tr>
      <th scope="row">
        {name}
        {place && <small>{place}</small>}
      </th>
      <td>{roles.map((role) => roleText(language, role as Role)).join(', ')}</td>
      <td>{t.sees[(roles[0] ?? 'ouder') as Role]}</td>
      <td class="main">
        <form method="post" action={link(language, '/voorbeeld/als')} data-turbo="false">
          <input type="hidden" name="persoon" value={personId} />
          <SubmitButton second slim>
            {t.people.look(name)}
          </SubmitButton>
        </form>
      </td>
    </tr>
  )
}
