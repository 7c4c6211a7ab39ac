import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { comeBack, leave } from '../../people/ending/actions.ts'
import { listColleagues } from '../../people/list-people.store.ts'
import { type HeldRole, isOver, nameOf, type Person } from '../../people/person.ts'
import { roleText } from '../../words.ts'
import { type FormState, questions, SchoolsForm } from '../shared/form.tsx'
import { schoolsPage } from '../shared/frame.tsx'
import { actOf, filled, see, typedIn, type Visit } from '../shared/visit.ts'
import { changing, personCrumb, personHref } from './with-person.ts'
import { peopleWords } from './words.ts'

/** The last day, and who takes over what was this person's own: groups and routes. */
export const leaveForm = changing((visit, person) => show(visit, person, { typed: filled({ tot: person.leftOn ?? visit.today }) }))

export const postLeave = changing(async (visit, person) => {
  const typed = await typedIn(visit.c)
  const left = await leave(actOf(visit), person.id, typed)
  return left.ok ? visit.c.redirect(personHref(visit, person), 303) : show(visit, person, { typed, findings: left.findings })
})

export const postComeBack = changing(async (visit, person) => {
  const back = await comeBack(actOf(visit), person.id)
  return back.ok ? visit.c.redirect(personHref(visit, person), 303) : show(visit, person, { typed: new Map(), findings: back.findings })
})

async function show(visit: Visit, person: Person, state: FormState) {
  const { language, today } = visit
  const t = peopleWords(language).leave
  const colleagues = (await see(visit, (trx) => listColleagues(trx, today))).filter(({ id }) => id !== person.id)
  return schoolsPage(visit, {
    part: 'mensen',
    title: t.title(nameOf(person)),
    lead: t.lead,
    crumbs: [personCrumb(visit, person)],
    status: state.findings ? 422 : 200,
    children: (
      <SchoolsForm language={language} state={state} submit={t.submit} back={personHref(visit, person)}>
        <TextField {...questions(language, state).line('tot')} label={t.until} type="date" />
        <Successors visit={visit} state={state} roles={ownWork(person, today)} colleagues={colleagues} />
      </SchoolsForm>
    ),
  })
}

/** What would be left without anybody. */
const ownWork = ({ roles }: Person, today: string): HeldRole[] =>
  roles.filter((held) => !isOver(held, today) && (held.scope.kind === 'group' || held.scope.kind === 'route'))

interface SuccessorsProps {
  visit: Visit
  state: FormState
  roles: readonly HeldRole[]
  colleagues: readonly { id: string; name: string }[]
}

function Successors({ visit: { language }, state, roles, colleagues }: SuccessorsProps) {
  const t = peopleWords(language).leave
  if (roles.length === 0) return null
  const options = [{ value: '', label: t.nobody }, ...colleagues.map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <section class="section-s" aria-labelledby="opvolgers">
      <h2 id="opvolgers">{t.successors}</h2>
      <p class="small quiet">{t.successorsHint}</p>
      {roles.map((held) => (
        <SelectField
          {...questions(language, state).choice(`opvolger-${held.assignmentId}`)}
          label={t.successorOf(roleText(language, held.role), held.scope.label)}
          options={options}
        />
      ))}
    </section>
  )
}
