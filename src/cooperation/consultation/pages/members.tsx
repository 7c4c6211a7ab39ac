import { link } from '#platform/http/address.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { type Member, SIDES, sitsOn, TASKS } from '../body.ts'
import { pathOf } from './frame.ts'
import type { BodyModel } from './model.ts'
import { cameText, consultationWords } from './words.ts'

interface Part {
  language: Language
  model: BodyModel
}

/** Who sits in it, by side, and how often they came. */
export function Members({ language, model }: Part) {
  const words = consultationWords(language)
  const t = words.body
  const { body, mayWrite } = model.seen
  const mayChange = mayWrite && body.state !== 'ended'
  return (
    <section class="section spaced" aria-labelledby="leden">
      <h2 id="leden">{t.members}</h2>
      {body.members.length === 0 ? (
        <p>{t.noMembers}</p>
      ) : (
        <table class="table cards">
          <caption class="visually-hidden">{t.membersCaption}</caption>
          <thead>
            <tr>
              {[t.member, t.side, t.task, t.came].map((name) => (
                <th scope="col">{name}</th>
              ))}
              {mayChange && <td class="no-print" />}
            </tr>
          </thead>
          <tbody>
            {body.members.map((one) => (
              <Row language={language} model={model} member={one} mayChange={mayChange} />
            ))}
          </tbody>
        </table>
      )}
      {mayChange && (
        <div class="two-choices section-s no-print">
          <AddForm language={language} model={model} />
          {body.members.length > 0 && <TaskForm language={language} model={model} />}
        </div>
      )}
    </section>
  )
}

function Row({ language, model: { seen }, member, mayChange }: Part & { member: Member; mayChange: boolean }) {
  const words = consultationWords(language)
  const t = words.body
  const { id, name, side, institutionName, task, from, until, personId } = member
  const isHere = sitsOn(member, seen.today)
  const times = [from > seen.today ? t.from(formatDate(language, from)) : '', until ? t.until(formatDate(language, until)) : '']
  const notes = [institutionName ?? '', personId ? '' : t.noAccount, ...times].filter(Boolean)
  return (
    <tr>
      <th scope="row">
        {name}
        <small>{notes.join(', ')}</small>
      </th>
      <td data-label={t.side}>{words.side[side]}</td>
      <td data-label={t.task}>{words.task[task]}</td>
      <td data-label={t.came}>{cameText(language, seen.byMember.get(id) ?? { came: 0, asked: 0 })}</td>
      {mayChange && (
        <td class="no-print">
          {(isHere || from > seen.today) && (
            <form method="post" action={link(language, pathOf(seen.body.id))}>
              <input type="hidden" name="doe" value="lid-anders" />
              <input type="hidden" name="lid" value={id} />
              <button type="submit" name="hoe" value="weg" class="as-link" aria-label={t.removeOf(name)}>
                {(seen.byMember.get(id)?.asked ?? 0) > 0 ? t.stop : t.remove}
              </button>
            </form>
          )}
        </td>
      )}
    </tr>
  )
}

function AddForm({ language, model: { seen, typed, problem } }: Part) {
  const words = consultationWords(language)
  const t = words.body
  const value = (name: string): string => typed.get(name) ?? ''
  const text = (name: string, label: string, more: object = {}) => (
    <TextField name={name} label={label} value={value(name)} wrong={problem?.of(name)} autocomplete="off" {...more} />
  )
  const select = (name: string, label: string, options: readonly { value: string; label: string }[], chosen = value(name)) => (
    <SelectField name={name} label={label} wrong={problem?.of(name)} chosen={chosen} options={options} />
  )
  return (
    <form method="post" action={link(language, pathOf(seen.body.id))} class="panel">
      <h3>{t.add}</h3>
      <input type="hidden" name="doe" value="lid" />
      {select('wie', t.who, [{ value: '', label: t.nobody }, ...seen.people.map(({ id, name }) => ({ value: id, label: name }))])}
      {text('naam-lid', t.name, { hint: t.nameHint })}
      {text('email', t.email, { hint: t.emailHint, type: 'email' })}
      {select('school', t.school, [
        { value: '', label: t.noSchool },
        ...seen.body.schools.map(({ institutionId, name }) => ({ value: institutionId, label: name })),
      ])}
      {select('kant', t.side, [{ value: '', label: t.sideOfSchool }, ...SIDES.map((side) => ({ value: side, label: words.side[side] }))])}
      {select(
        'taak',
        t.task,
        TASKS.map((task) => ({ value: task, label: words.task[task] })),
        value('taak') || 'lid',
      )}
      {text('vanaf', t.since, { type: 'date' })}
      <p class="actions">
        <SubmitButton second>{t.addButton}</SubmitButton>
      </p>
    </form>
  )
}

function TaskForm({ language, model: { seen } }: Part) {
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
