import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { AppContext } from '#platform/http/app.ts'
import type { Platform } from '#platform/platform.ts'
import { SubmitButton } from '#ui/button.tsx'
import { ChoiceField, Field } from '#ui/form/field.tsx'
import { TickList } from '#ui/form/tick-list.tsx'
import { type Mistake, WrongList } from '#ui/form/wrong-list.tsx'
import { type CareDesk, openCareDesk, takeBackCareNote, writeCareNote } from '../../care/actions.ts'
import { fullName } from '../../name.ts'
import { answer, answers, type Typed } from '../../typed.ts'
import { pupilHref } from '../addresses.ts'
import { idIn, requestOf, typedIn } from '../asked.ts'
import { pupilsPage } from '../frame.tsx'
import { pupilWords } from '../words.ts'
import { mistakesOf, wrongAt } from '../wrong.ts'

export async function carePage(c: AppContext, platform: Platform) {
  const id = idIn(c)
  const desk = id ? await openCareDesk(platform.db, requestOf(c, platform), id) : null
  return id && desk ? showForm(c, id, desk, new Map(), [], 200) : c.notFound()
}

export async function postCare(c: AppContext, platform: Platform) {
  const [id, request, typed] = [idIn(c), requestOf(c, platform), await typedIn(c)]
  const outcome = id ? await writeCareNote(platform.db, request, id, typed) : null
  if (!id || !outcome) return c.notFound()
  const { language } = c.var.address
  if (outcome.ok) return c.redirect(pupilHref(language, id), 303)
  const desk = await openCareDesk(platform.db, request, id)
  const mistakes = mistakesOf(outcome.findings, pupilWords(language).care.wrong)
  return desk ? showForm(c, id, desk, typed, mistakes, 422) : c.notFound()
}

export async function postWithdraw(c: AppContext, platform: Platform) {
  const [id, noteId] = [idIn(c), idIn(c, 'note')]
  const isDone = id && noteId ? await takeBackCareNote(platform.db, requestOf(c, platform), id, noteId) : false
  return id && isDone ? c.redirect(pupilHref(c.var.address.language, id), 303) : c.notFound()
}

function showForm(c: AppContext, id: string, desk: CareDesk, typed: Typed, mistakes: Mistake[], status: ContentfulStatusCode) {
  const { language } = c.var.address
  const t = pupilWords(language)
  const { records, readers } = desk
  const name = records[0] ? fullName(records[0]) : ''
  return pupilsPage(c, {
    title: t.care.title,
    lead: t.care.lead(name),
    crumbs: [{ label: name, href: pupilHref(language, id) }],
    status,
    children:
      readers.length === 0 ? (
        <p class="prose">{t.care.noReaders}</p>
      ) : (
        <section class="section">
          <WrongList title={t.form.wrongTitle} mistakes={mistakes} />
          <form method="post" action={pupilHref(language, id, '/zorg')}>
            <Field
              id="tekst"
              label={t.care.text}
              wrong={wrongAt(mistakes, 'tekst')}
              control={(props) => (
                <textarea name="tekst" rows={6} {...props}>
                  {answer(typed, 'tekst')}
                </textarea>
              )}
            />
            {records.length > 1 && (
              <ChoiceField
                name="school"
                legend={t.care.school}
                wrong={wrongAt(mistakes, 'school')}
                choices={records.map(({ institutionId, institutionName }) => ({ value: institutionId, label: institutionName }))}
                chosen={answer(typed, 'school')}
              />
            )}
            <TickList
              name="lezers"
              legend={t.care.readers}
              hint={t.care.readersHint}
              wrong={wrongAt(mistakes, 'lezers')}
              options={readers.map((one) => ({ value: one.personId, label: t.care.reader(one.name, one.role) }))}
              ticked={answers(typed, 'lezers')}
            />
            <p class="actions">
              <SubmitButton>{t.care.button}</SubmitButton> <a href={pupilHref(language, id)}>{t.form.cancel}</a>
            </p>
          </form>
        </section>
      ),
  })
}
