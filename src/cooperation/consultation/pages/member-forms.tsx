import { link } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { type Option, type OptionGroup, SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { type Body, SIDES, type Side, TASKS } from '../body.ts'
import type { Colleague } from '../place-of-member.ts'
import type { SeenBody } from '../see.actions.ts'
import { pathOf } from './frame.ts'
import type { BodyModel } from './model.ts'
import { type ConsultationWords, consultationWords } from './words.ts'

interface Part {
  language: Language
  model: BodyModel
}

/** Who has an account stands under their side; the rest is asked of who has none. */
export function AddForm({ language, model }: Part) {
  const { seen, typed, problem } = model
  const words = consultationWords(language)
  const t = words.body
  const select = selectOf(model)
  const vanaf = typed.get('vanaf') ?? ''
  return (
    <form method="post" action={link(language, pathOf(seen.body.id))} class="panel">
      <h3>{t.add}</h3>
      <input type="hidden" name="doe" value="lid" />
      {select('wie', t.who, [{ value: '', label: t.nobody }, ...peopleOf(words, seen)])}
      <NoAccount language={language} model={model} />
      {select(
        'school',
        t.school,
        [
          { value: '', label: t.schoolFollows },
          ...seen.body.schools.map(({ institutionId, name }) => ({ value: institutionId, label: name })),
        ],
        t.schoolHint,
      )}
      {select(
        'kant',
        t.side,
        [{ value: '', label: t.sideFollows }, ...SIDES.map((side) => ({ value: side, label: words.side[side] }))],
        t.sideHint,
      )}
      {select(
        'taak',
        t.task,
        TASKS.toReversed().map((task) => ({ value: task, label: words.task[task] })),
      )}
      <TextField name="vanaf" label={t.since} type="date" value={vanaf} wrong={problem?.of('vanaf')} autocomplete="off" />
      <p class="actions">
        <SubmitButton second>{t.addButton}</SubmitButton>
      </p>
    </form>
  )
}

function NoAccount({ language, model: { typed, problem } }: Part) {
  const t = consultationWords(language).body
  const text = (name: string, label: string, more: object) => (
    <TextField name={name} label={label} value={typed.get(name) ?? ''} wrong={problem?.of(name)} autocomplete="off" {...more} />
  )
  return (
    <>
      {text('naam-lid', t.name, { hint: t.nameHint })}
      {text('email', t.email, { hint: t.emailHint, type: 'email' })}
    </>
  )
}

const selectOf =
  ({ typed, problem }: BodyModel) =>
  (name: string, label: string, options: readonly (Option | OptionGroup)[], hint?: string) => (
    <SelectField name={name} label={label} hint={hint} wrong={problem?.of(name)} chosen={typed.get(name) ?? ''} options={options} />
  )

/** By the side that they would sit for: of both sides and of none are asked. */
function peopleOf(words: ConsultationWords, { body, people }: SeenBody): OptionGroup[] {
  const named = (group: keyof ConsultationWords['body']['people']) => ({
    label: words.body.people[group],
    options: people.filter((one) => groupOf(body, one) === group).map(({ id, name }) => ({ value: id, label: name })),
  })
  return [named('vo'), named('mbo'), named('both'), named('none')].filter(({ options }) => options.length > 0)
}

function groupOf({ schools }: Body, { at }: Colleague): Side | 'both' | 'none' {
  const sides = SIDES.filter((side) => schools.some((one) => one.side === side && at.includes(one.institutionId)))
  return sides.length > 1 ? 'both' : (sides[0] ?? 'none')
}

export function TaskForm({ language, model: { seen } }: Part) {
  const words = consultationWords(language)
  const t = words.body
  const here = seen.body.members.filter((one) => one.until === null || one.until >= seen.today)
  return (
    <form method="post" action={link(language, pathOf(seen.body.id))} class="panel">
      <h3>{t.newTask}</h3>
      <input type="hidden" name="doe" value="lid-anders" />
      <SelectField name="lid" label={t.newTaskFor} chosen="" options={here.map(({ id, name }) => ({ value: id, label: name }))} />
      <SelectField
        name="nieuwe-taak"
        label={t.task}
        chosen="lid"
        options={TASKS.map((task) => ({ value: task, label: words.task[task] }))}
      />
      <p class="actions">
        <SubmitButton second>{t.newTaskButton}</SubmitButton>
      </p>
    </form>
  )
}
