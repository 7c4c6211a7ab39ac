import type { AppContext } from '#platform/http/app.ts'
import { SubmitButton } from '#ui/button.tsx'
import { fieldsOf, named } from '#ui/form/fields.tsx'
import { pupilHref } from '../../pages/addresses.ts'
import { partPage } from '../../pages/pupil/part-page.tsx'
import type { HelpDesk } from '../help.actions.ts'
import type { Wrong } from '../typed.ts'
import { helpWords } from './words.ts'

export interface FormModel {
  desk: HelpDesk
  typed: URLSearchParams
  mistakes: readonly Wrong[]
}

/** New help: what, by whom, on which ground, and who reads it. */
export function formPage(c: AppContext, { desk: { pupil, readers }, typed, mistakes }: FormModel) {
  const { language } = c.var.address
  const t = helpWords(language)
  const f = fieldsOf({ language, typed, mistakes, sentences: t.sentence, labels: t.field, hints: t.hint })
  return partPage(c, {
    pupil,
    part: 'help',
    title: t.add,
    lead: t.addLead,
    status: mistakes.length > 0 ? 422 : 200,
    children:
      readers.length === 0 ? (
        <p class="empty">{t.noReaders}</p>
      ) : (
        <section class="section">
          {f.wrongs}
          <form method="post" action={pupilHref(language, pupil.id, '/hulp/nieuw')}>
            <div class="fields">
              {f.select('soort', named(t.kind))}
              {f.date('sinds')}
              {f.text('wie')}
            </div>
            {f.area('wat')}
            <div class="fields">
              {f.select('grond', named(t.ground))}
              {f.text('wet')}
              {f.text('doorwet')}
              {f.select('deel', named(t.shared))}
            </div>
            {f.ticks(
              'lezers',
              readers.map(({ personId, name, role }) => ({ value: personId, label: t.reader(name, role) })),
            )}
            <p class="actions">
              <SubmitButton>{t.add}</SubmitButton> <a href={pupilHref(language, pupil.id, '/hulp')}>{t.cancel}</a>
            </p>
          </form>
        </section>
      ),
  })
}
