import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { SubmitButton } from '#ui/button.tsx'
import { framed } from '../../../pages/frame.tsx'
import { byId, fieldsOf } from '../../../place/pages/fields.tsx'
import { placeWords } from '../../../place/pages/words.ts'
import type { Choices, School } from '../../../place/place.ts'
import type { Wrong } from '../../../place/typed.ts'
import { HOURS } from './overview-page.tsx'
import { hoursWords } from './words.ts'

export interface NewTaskModel {
  choices: Choices
  /** the schools for which this viewer may write */
  own: readonly School[]
  typed: URLSearchParams
  mistakes: readonly Wrong[]
}

export function newTaskPage(c: AppContext, { choices, own, typed, mistakes }: NewTaskModel) {
  const { language } = c.var.address
  const t = hoursWords(language)
  const p = placeWords(language)
  const f = fieldsOf({ language, typed, mistakes, labels: { ...t.field, uren: t.promisedHours }, hints: t.hint })
  return framed(c, {
    part: 'activiteiten',
    title: t.newTitle,
    lead: t.newLead,
    crumbs: [{ label: t.title, href: link(language, HOURS) }],
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        {f.wrongs}
        <form method="post" action={link(language, `${HOURS}/nieuw`)}>
          <div class="fields">
            {f.select('wie', byId(choices.people, p.nobody))}
            {f.text('naam')}
            {f.text('functie')}
            {f.select('school', byId(own))}
            {f.select('voor', byId(choices.schools, p.none))}
            {f.select('route', byId(choices.routes, p.none))}
            {f.text('leerjaar', { size: 2, inputmode: 'numeric' })}
            {f.text('schooljaar', { size: 5, inputmode: 'numeric' })}
            {f.text('uren', { size: 6 })}
          </div>
          <p class="actions">
            <SubmitButton>{p.save}</SubmitButton>
          </p>
        </form>
      </>
    ),
  })
}
