import { link } from '#platform/http/address.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import { type Member, sitsOn } from '../body.ts'
import { pathOf } from './frame.ts'
import { AddForm, TaskForm } from './member-forms.tsx'
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
