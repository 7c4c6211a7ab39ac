import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { SubmitButton } from '#ui/button.tsx'
import { framed } from '../../pages/frame.tsx'
import { byId, fieldsOf, named } from '../../place/pages/fields.tsx'
import { placeWords } from '../../place/pages/words.ts'
import type { Choices } from '../../place/place.ts'
import type { Wrong } from '../../place/typed.ts'
import type { Bottleneck } from '../bottleneck.ts'
import { LIST } from './list-page.tsx'
import { bottleneckWords } from './words.ts'

export interface FormModel {
  /** null = a new one */
  bottleneck: Bottleneck | null
  choices: Choices
  typed: URLSearchParams
  mistakes: readonly Wrong[]
}

export function formPage(c: AppContext, { bottleneck, choices, typed, mistakes }: FormModel) {
  const { language } = c.var.address
  const t = bottleneckWords(language)
  const p = placeWords(language)
  const f = fieldsOf({ language, typed, mistakes, labels: t.field, hints: t.hint })
  return framed(c, {
    part: 'knelpunten',
    title: bottleneck ? t.formChange(bottleneck.title) : t.formNew,
    lead: t.formLead,
    crumbs: bottleneck ? [{ label: bottleneck.title, href: link(language, `${LIST}/${bottleneck.id}`) }] : [],
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        {f.wrongs}
        <form method="post" action={link(language, bottleneck ? `${LIST}/${bottleneck.id}/wijzigen` : `${LIST}/nieuw`)}>
          <div class="fields">
            {f.text('titel')}
            {f.select('soort', named(t.kind))}
            {f.date('sinds')}
            {f.select('wie', byId(choices.people, p.nobody))}
            {f.text('naam')}
          </div>
          {f.area('wie-last')}
          {f.ticks('scholen', byId(choices.schools))}
          {f.ticks('routes', byId(choices.routes))}
          <p class="actions">
            <SubmitButton>{p.save}</SubmitButton>
          </p>
        </form>
      </>
    ),
  })
}

/** A bottleneck as it stands in the form; who left since still stands there, by name. */
export function typedOf(bottleneck: Bottleneck | null, { people }: Pick<Choices, 'people'>): URLSearchParams {
  if (!bottleneck) return new URLSearchParams()
  const { kind, title, hurts, since, ownerId, owner, schoolIds, routeIds } = bottleneck
  const isHere = people.some(({ id }) => id === ownerId)
  const who = { wie: isHere ? (ownerId ?? '') : '', naam: isHere ? '' : (owner ?? '') }
  const typed = new URLSearchParams({ soort: kind, titel: title, 'wie-last': hurts, sinds: since, ...who })
  for (const id of schoolIds) typed.append('scholen', id)
  for (const id of routeIds) typed.append('routes', id)
  return typed
}
