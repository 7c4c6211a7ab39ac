import { changePerson } from '../../people/actions.ts'
import { nameOf, type Person } from '../../people/person.ts'
import { type FormState, SchoolsForm } from '../shared/form.tsx'
import { schoolsPage } from '../shared/frame.tsx'
import { actOf, filled, typedIn, type Visit } from '../shared/visit.ts'
import { sharedWords } from '../shared/words.ts'
import { PersonFields } from './person-fields.tsx'
import { changing, personCrumb, personHref } from './with-person.ts'
import { peopleWords } from './words.ts'

export const changePersonForm = changing((visit, person) => {
  const { givenName, infix, familyName, email } = person
  return show(visit, person, { typed: filled({ voornaam: givenName, tussenvoegsel: infix, achternaam: familyName, email }) })
})

export const postChangedPerson = changing(async (visit, person) => {
  const typed = await typedIn(visit.c)
  const changed = await changePerson(actOf(visit), person.id, typed)
  return changed.ok ? visit.c.redirect(personHref(visit, person), 303) : show(visit, person, { typed, findings: changed.findings })
})

function show(visit: Visit, person: Person, state: FormState) {
  const { language } = visit
  const t = peopleWords(language).form
  return schoolsPage(visit, {
    part: 'mensen',
    title: t.change(nameOf(person)),
    lead: t.changeLead,
    crumbs: [personCrumb(visit, person)],
    status: state.findings ? 422 : 200,
    children: (
      <SchoolsForm language={language} state={state} submit={sharedWords(language).save} back={personHref(visit, person)}>
        <PersonFields language={language} state={state} />
      </SchoolsForm>
    ),
  })
}
