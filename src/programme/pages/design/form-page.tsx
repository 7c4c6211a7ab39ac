import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { answersOf, type WrongField } from '../../designer/edit.ts'
import { typedOf } from '../../designer/field.ts'
import type { FormPart } from '../../designer/parts.ts'
import { printOf } from '../../designer/row.ts'
import { splitName, valueAt } from '../../designer/values.ts'
import type { OpenDesign } from '../../version/see.actions.ts'
import { labelOf } from './control.tsx'
import { Fields, Mistakes } from './form-shell.tsx'
import { designFrame, designPath } from './frame.tsx'
import { tabOf } from './part-tabs.ts'
import { designWords, valueText } from './words.ts'

export interface FormModel {
  open: OpenDesign
  part: FormPart
  typed: URLSearchParams | null
  mistakes: readonly WrongField[]
}

/** The questions of one part, to answer together. */
export function formPartPage(c: AppContext, { open, part, typed, mistakes }: FormModel) {
  const { language } = c.var.address
  const t = designWords(language)
  const { design, route } = open
  const kept = new URLSearchParams(part.fields.flatMap((field) => typedOf(field, valueAt(design, splitName(field.name)), language)))
  return designFrame(
    c,
    open,
    { tab: tabOf(part.id), title: t.part[part.id].title, status: mistakes.length > 0 ? 422 : 200 },
    <section class="section-s">
      <Mistakes language={language} mistakes={mistakes} first={part.fields[0]?.name ?? ''} />
      <form method="post" action={link(language, designPath(route.id, `invullen/${part.id}`))}>
        <input type="hidden" name="was" value={printOf(answersOf(design, part))} />
        <Fields language={language} design={design} part={part.id} fields={part.fields} typed={typed ?? kept} mistakes={mistakes} />
        <p class="actions">
          <SubmitButton>{t.edit.save}</SubmitButton>
        </p>
      </form>
    </section>,
  )
}

/** What is laid down of this part, with the way to change it. */
export function FormSection({ language, open, part }: { language: Language; open: OpenDesign; part: FormPart }) {
  const t = designWords(language)
  const { design, mayEdit, route } = open
  const id = `${part.id}-kop`
  return (
    <section class="section-s" id={part.id} aria-labelledby={id}>
      <h2 id={id}>{t.part[part.id].title}</h2>
      <dl class="pairs">
        {part.fields.map((field) => (
          <>
            <dt>{labelOf(language, field)}</dt>
            <dd>{valueText(language, design, field, valueAt(design, splitName(field.name))) || <span class="quiet">{t.unknown}</span>}</dd>
          </>
        ))}
      </dl>
      {mayEdit && (
        <p class="actions">
          <a href={link(language, designPath(route.id, `invullen/${part.id}`))}>{t.edit.change}</a>
        </p>
      )}
    </section>
  )
}
