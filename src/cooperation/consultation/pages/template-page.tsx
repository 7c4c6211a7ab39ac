import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { SubmitButton } from '#ui/button.tsx'
import { ChoiceField } from '#ui/form/field.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import type { Wrong } from '../../fields.ts'
import { framed } from '../../pages/frame.tsx'
import { said } from '../../pages/said.ts'
import { partWords } from '../../pages/words.ts'
import type { Choices } from '../../place/place.ts'
import { BODY_TEMPLATES, type BodyTemplate } from '../templates.ts'
import type { OwnMistake } from '../typed.ts'
import { Places } from './body-form.tsx'
import { LIST } from './frame.ts'
import { type ConsultationWords, consultationWords } from './words.ts'

export interface TemplateModel {
  choices: Choices
  typed: URLSearchParams
  mistakes: readonly Wrong<OwnMistake>[]
}

/** The bodies of partnerships that ran, each with its source; they come in as drafts. */
export function templatePage(c: AppContext, { choices, typed, mistakes }: TemplateModel) {
  const { language } = c.var.address
  const words = consultationWords(language)
  const t = words.template
  const labels = { voorbeeld: t.which, scholen: words.form.schools, routes: words.form.routes }
  const { list, of } = said<OwnMistake>(mistakes, { ...partWords(language).mistake, ...words.mistake }, labels)
  return framed(c, {
    part: 'overleg',
    title: t.title,
    lead: t.lead,
    crumbs: [],
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        <WrongList title={words.wrong} mistakes={list} />
        <form method="post" action={link(language, `${LIST}/voorbeelden`)}>
          <ChoiceField
            name="voorbeeld"
            legend={t.which}
            wrong={of('voorbeeld')}
            choices={BODY_TEMPLATES.map((one) => ({ value: one.id, label: t.name[one.id], hint: told(words, one) }))}
            chosen={typed.get('voorbeeld') ?? ''}
          />
          <Places language={language} choices={choices} typed={typed} wrong={of} />
          <p class="actions">
            <SubmitButton>{t.make}</SubmitButton>
          </p>
        </form>
      </>
    ),
  })
}

/** Its bodies by name, and where that stands. */
function told({ template: t }: ConsultationWords, { bodies, source }: BodyTemplate): string {
  const names = bodies.map(({ name, per }) => (per ? `${name} (${t.per[per]})` : name))
  return `${names.join(', ')}. ${t.source(source)}`
}
