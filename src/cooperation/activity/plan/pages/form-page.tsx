import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { SubmitButton } from '#ui/button.tsx'
import { framed } from '../../../pages/frame.tsx'
import { byId, fieldsOf, named } from '../../../place/pages/fields.tsx'
import { placeWords } from '../../../place/pages/words.ts'
import type { Choices } from '../../../place/place.ts'
import type { Wrong } from '../../../place/typed.ts'
import type { Activity } from '../activity.ts'
import { LIST } from './list-page.tsx'
import { planWords } from './words.ts'

export interface FormModel {
  /** null = a new one */
  activity: Activity | null
  choices: Choices
  typed: URLSearchParams
  mistakes: readonly Wrong[]
}

export function formPage(c: AppContext, { activity, choices, typed, mistakes }: FormModel) {
  const { language } = c.var.address
  const t = planWords(language)
  const f = fieldsOf({ language, typed, mistakes, labels: t.field, hints: t.hint })
  return framed(c, {
    part: 'activiteiten',
    title: activity ? t.formChange(activity.title) : t.formNew,
    lead: t.formLead,
    crumbs: activity ? [{ label: activity.title, href: link(language, `${LIST}/${activity.id}`) }] : [],
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        {f.wrongs}
        <form method="post" action={link(language, activity ? `${LIST}/${activity.id}/wijzigen` : `${LIST}/nieuw`)}>
          <div class="fields">
            {f.select('soort', named(t.kind))}
            {f.text('titel')}
            {f.date('begin')}
            {f.date('einde')}
            {f.text('plek')}
          </div>
          {f.area('wat')}
          {f.ticks('scholen', byId(choices.schools))}
          {f.ticks('routes', byId(choices.routes))}
          <p class="actions">
            <SubmitButton>{placeWords(language).save}</SubmitButton>
          </p>
        </form>
      </>
    ),
  })
}

/** An activity as it stands in the form. */
export function typedOf(activity: Activity | null): URLSearchParams {
  if (!activity) return new URLSearchParams()
  const { kind, title, description, place, startsOn, endsOn, schoolIds, routeIds } = activity
  const typed = new URLSearchParams({ soort: kind, titel: title, wat: description, plek: place ?? '', begin: startsOn, einde: endsOn })
  for (const id of schoolIds) typed.append('scholen', id)
  for (const id of routeIds) typed.append('routes', id)
  return typed
}
