import { link } from '#platform/http/address.ts'
import { addPerson } from '../../people/actions.ts'
import { listScopes } from '../../places/scope.store.ts'
import { type FormState, SchoolsForm } from '../shared/form.tsx'
import { schoolsPage } from '../shared/frame.tsx'
import { actOf, filled, see, typedIn, type Visit } from '../shared/visit.ts'
import { sharedWords } from '../shared/words.ts'
import { PersonFields } from './person-fields.tsx'
import { RoleFields } from './role-fields.tsx'
import { PEOPLE, peopleWords } from './words.ts'

/** Somebody new, with a first role; the address may name the place. */
export function addPersonForm(visit: Visit) {
  const { query } = visit.c.var.address
  return show(visit, { typed: filled({ plek: query.get('plek'), rol: query.get('rol') }) })
}

export async function postPerson(visit: Visit) {
  const { c, language } = visit
  const typed = await typedIn(c)
  const added = await addPerson(actOf(visit), typed)
  return added.ok ? c.redirect(link(language, `${PEOPLE}/${added.value}`), 303) : show(visit, { typed, findings: added.findings })
}

async function show(visit: Visit, state: FormState) {
  const { language, viewer, today } = visit
  const t = peopleWords(language).form
  const scopes = await see(visit, (trx) => listScopes(trx, today))
  return schoolsPage(visit, {
    part: 'mensen',
    title: t.new,
    lead: t.newLead,
    crumbs: [],
    status: state.findings ? 422 : 200,
    children: (
      <SchoolsForm language={language} state={state} submit={sharedWords(language).save} back={link(language, PEOPLE)}>
        <PersonFields language={language} state={state} />
        <RoleFields language={language} state={state} viewer={viewer} scopes={scopes} />
      </SchoolsForm>
    ),
  })
}
