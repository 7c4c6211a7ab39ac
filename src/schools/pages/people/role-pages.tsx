import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { giveRole } from '../../people/actions.ts'
import { endRoleOf, standInFor } from '../../people/ending/actions.ts'
import { listColleagues } from '../../people/list-people.store.ts'
import { type HeldRole, nameOf, type Person } from '../../people/person.ts'
import { listScopes } from '../../places/scope.store.ts'
import { roleText } from '../../words.ts'
import { type FormState, questions, SchoolsForm } from '../shared/form.tsx'
import { schoolsPage } from '../shared/frame.tsx'
import { actOf, filled, param, see, typedIn, type Visit } from '../shared/visit.ts'
import { sharedWords } from '../shared/words.ts'
import { RoleFields } from './role-fields.tsx'
import { personCrumb, personHref, withPerson, withRole } from './with-person.ts'
import { peopleWords } from './words.ts'

export const giveRoleForm = withPerson((visit, person) => showGive(visit, person, { typed: new Map() }))

export const postRole = withPerson(async (visit, person) => {
  const typed = await typedIn(visit.c)
  const given = await giveRole(actOf(visit), person.id, typed)
  return given.ok ? visit.c.redirect(personHref(visit, person), 303) : showGive(visit, person, { typed, findings: given.findings })
})

async function showGive(visit: Visit, person: Person, state: FormState) {
  const { language, viewer, today } = visit
  const t = peopleWords(language).give
  const scopes = await see(visit, (trx) => listScopes(trx, today))
  return schoolsPage(visit, {
    part: 'mensen',
    title: t.title(nameOf(person)),
    lead: t.lead,
    crumbs: [personCrumb(visit, person)],
    status: state.findings ? 422 : 200,
    children: (
      <SchoolsForm language={language} state={state} submit={t.submit} back={personHref(visit, person)}>
        <RoleFields language={language} state={state} viewer={viewer} scopes={scopes} />
      </SchoolsForm>
    ),
  })
}

export const endRoleForm = withRole((visit, person, held) => showEnd(visit, person, held, { typed: filled({ tot: visit.today }) }))

export const postEnd = withRole(async (visit, person, held) => {
  const typed = await typedIn(visit.c)
  const ended = await endRoleOf(actOf(visit), person.id, param(visit.c, 'rol'), typed)
  return ended.ok ? visit.c.redirect(personHref(visit, person), 303) : showEnd(visit, person, held, { typed, findings: ended.findings })
})

function showEnd(visit: Visit, person: Person, held: HeldRole, state: FormState) {
  const { language } = visit
  const t = peopleWords(language).end
  return schoolsPage(visit, {
    part: 'mensen',
    title: t.title(roleText(language, held.role)),
    lead: t.lead(nameOf(person), held.scope.label),
    crumbs: [personCrumb(visit, person)],
    status: state.findings ? 422 : 200,
    children: (
      <SchoolsForm language={language} state={state} submit={t.submit} back={personHref(visit, person)}>
        <TextField {...questions(language, state).line('tot')} label={t.until} hint={t.untilHint} type="date" />
      </SchoolsForm>
    ),
  })
}

export const standInForm = withRole((visit, person, held) => showStandIn(visit, person, held, { typed: filled({ vanaf: visit.today }) }))

export const postStandIn = withRole(async (visit, person, held) => {
  const typed = await typedIn(visit.c)
  const kept = await standInFor(actOf(visit), person.id, held.assignmentId, typed)
  return kept.ok ? visit.c.redirect(personHref(visit, person), 303) : showStandIn(visit, person, held, { typed, findings: kept.findings })
})

async function showStandIn(visit: Visit, person: Person, held: HeldRole, state: FormState) {
  const { language, today } = visit
  const [t, form] = [peopleWords(language).standIn, peopleWords(language).form]
  const { line, choice } = questions(language, state)
  const colleagues = (await see(visit, (trx) => listColleagues(trx, today))).filter(({ id }) => id !== person.id)
  return schoolsPage(visit, {
    part: 'mensen',
    title: t.title(roleText(language, held.role)),
    lead: t.lead(nameOf(person), held.scope.label),
    crumbs: [personCrumb(visit, person)],
    status: state.findings ? 422 : 200,
    children: (
      <SchoolsForm language={language} state={state} submit={t.submit} back={personHref(visit, person)}>
        <SelectField
          {...choice('vervanger')}
          label={t.who}
          options={[{ value: '', label: sharedWords(language).choose }, ...colleagues.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <TextField {...line('vanaf')} label={form.from} hint={form.fromHint} type="date" />
        <TextField {...line('tot')} label={form.until} type="date" />
      </SchoolsForm>
    ),
  })
}
