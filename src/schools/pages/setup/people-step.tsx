import { link } from '#platform/http/address.ts'
import { SubmitButton } from '#ui/button.tsx'
import { addPerson } from '../../people/actions.ts'
import { listPeople } from '../../people/list-people.store.ts'
import { findPerson } from '../../people/person.store.ts'
import { nameOf, type Person } from '../../people/person.ts'
import { listScopes } from '../../places/scope.store.ts'
import { roleText } from '../../words.ts'
import { PersonFields } from '../people/person-fields.tsx'
import { RoleFields } from '../people/role-fields.tsx'
import { personHref } from '../people/with-person.ts'
import { peopleWords } from '../people/words.ts'
import { type FormState, SchoolsForm } from '../shared/form.tsx'
import { actOf, see, typedIn, type Visit } from '../shared/visit.ts'
import { SoFar, setupPage } from './frame.tsx'
import { SETUP, setupWords } from './words.ts'

export const peopleStep = (visit: Visit) => show(visit, { typed: new Map() })

export async function postPersonStep(visit: Visit) {
  const typed = await typedIn(visit.c)
  const added = await addPerson(actOf(visit), typed)
  const back = { toegevoegd: added.ok ? added.value : undefined }
  return added.ok ? visit.c.redirect(link(visit.language, `${SETUP}/mensen`, back), 303) : show(visit, { typed, findings: added.findings })
}

async function show(visit: Visit, state: FormState) {
  const { c, language, viewer, today } = visit
  const t = setupWords(language).people
  const everybody = { search: '', institutionId: '', role: null, left: false, page: 1 }
  const { scopes, people, added } = await see(visit, async (trx) => ({
    scopes: await listScopes(trx, today),
    people: (await listPeople(trx, everybody, today)).people,
    added: await findPerson(trx, c.var.address.query.get('toegevoegd') ?? ''),
  }))
  const list = peopleWords(language).list
  const items = people.map(({ id, name, roles }) => ({
    label: name,
    detail: roles.map(({ role, label }) => list.roleAt(roleText(language, role), label)).join('; ') || list.noRole,
    href: personHref(visit, { id }),
  }))
  return setupPage(visit, {
    title: t.title,
    lead: t.lead,
    isWrong: state.findings !== undefined,
    children: (
      <>
        {added && <Added visit={visit} person={added} />}
        <SchoolsForm language={language} state={state} submit={t.submit} action={link(language, `${SETUP}/mensen`)}>
          <PersonFields language={language} state={state} />
          <RoleFields language={language} state={state} viewer={viewer} scopes={scopes} />
        </SchoolsForm>
        <SoFar visit={visit} items={items} />
      </>
    ),
  })
}

function Added({ visit, person }: { visit: Visit; person: Person }) {
  const t = setupWords(visit.language).people
  return (
    <div class="banner">
      <p>{t.added(nameOf(person))}</p>
      {person.email && (
        <form method="post" action={`${personHref(visit, person, '/uitnodigen')}?van=inrichten`} data-turbo="false">
          <SubmitButton second slim>
            {t.invite}
          </SubmitButton>
        </form>
      )}
    </div>
  )
}
