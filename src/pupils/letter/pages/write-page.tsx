import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { fieldsOf, named } from '#ui/form/fields.tsx'
import { partPage } from '../../pages/pupil/part-page.tsx'
import { unknownFields } from '../fill.ts'
import type { OpenDesk } from '../letter.actions.ts'
import type { Draft, LetterWrong } from '../typed.ts'
import { lettersHref } from './addresses.ts'
import { LetterPaper } from './letter-paper.tsx'
import { letterWords } from './words.ts'

/** A letter begins with a template, which is a link; the text is changed before it is looked at. */
export function writePage(c: AppContext, desk: OpenDesk, typed: URLSearchParams, mistakes: readonly LetterWrong[]) {
  const { language } = c.var.address
  const t = letterWords(language)
  const { pupil } = desk
  const hints = { ...t.hint, ...unknownHints(language, typed) }
  const f = fieldsOf({ language, typed, mistakes, sentences: t.mistake, labels: t.field, hints })
  return partPage(c, {
    pupil,
    part: 'letters',
    title: t.newTitle,
    lead: t.newLead(pupil.name),
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        {f.wrongs}
        <section class="section" aria-labelledby="sjabloon">
          <h2 id="sjabloon">{t.choose}</h2>
          <ul>
            {templatesOf(language, desk).map(({ key, name }) => (
              <li>
                <a href={lettersHref(language, pupil.id, `/nieuw?sjabloon=${key}`)}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
        <form method="post" action={lettersHref(language, pupil.id, '/nieuw')}>
          <input type="hidden" name="sjabloon" value={typed.get('sjabloon') ?? ''} />
          {f.select('aan', named(t.to))}
          {f.text('onderwerp')}
          {f.area('tekst', 14)}
          <p class="actions">
            <SubmitButton>{t.preview}</SubmitButton>
          </p>
        </form>
      </>
    ),
  })
}

function unknownHints(language: Language, typed: URLSearchParams): Record<string, string> {
  const t = letterWords(language)
  const of = (field: string): string[] => unknownFields(typed.get(field) ?? '').map((name) => `{${name}}`)
  return Object.fromEntries(
    ['onderwerp', 'tekst'].flatMap((field) =>
      of(field).length > 0 ? [[field, `${t.unknownNames(of(field).join(', '))} ${t.hint.tekst}`]] : [],
    ),
  )
}

/** Those that are always there, and those of the school. */
export function templatesOf(language: Language, { templates }: OpenDesk): { key: string; name: string; subject: string; body: string }[] {
  const builtIn = Object.entries(letterWords(language).builtIn).map(([key, one]) => ({ key, ...one }))
  return [...builtIn, ...templates.map(({ id, name, subject, body }) => ({ key: id, name, subject, body }))]
}

/** The letter as it will be, to whom it goes, and the only two buttons that make it a letter. */
export function previewPage(c: AppContext, desk: OpenDesk, draft: Draft, typed: URLSearchParams, canMail: boolean) {
  const { language } = c.var.address
  const t = letterWords(language)
  const { pupil, reach, mails } = desk
  const { byMail, onPaper } = reach[draft.to]
  const names = (all: typeof byMail): string => all.map(({ name }) => name).join(', ')
  const mailable = canMail && byMail.length > 0
  return partPage(c, {
    pupil,
    part: 'letters',
    title: t.previewTitle,
    lead: t.previewLead(t.to[draft.to]),
    children: (
      <>
        <LetterPaper subject={draft.subject} body={draft.body} />
        {mailable && <p>{`${t.mailTo(names(byMail))} ${mails === 'whole' ? t.wholeText : t.noticeText}`}</p>}
        {mailable && onPaper.length > 0 && <p>{t.paperTo(names(onPaper))}</p>}
        {!mailable && <p>{canMail ? t.nobody : t.noMail}</p>}
        <form method="post" action={lettersHref(language, pupil.id, '/verzenden')}>
          {['sjabloon', 'aan', 'onderwerp', 'tekst'].map((name) => (
            <input type="hidden" name={name} value={typed.get(name) ?? ''} />
          ))}
          <p class="actions">
            {mailable && (
              <button type="submit" name="hoe" value="mail" class="utrecht-button utrecht-button--primary-action">
                {t.send}
              </button>
            )}
            <button
              type="submit"
              name="hoe"
              value="print"
              class={`utrecht-button utrecht-button--${mailable ? 'secondary' : 'primary'}-action`}
            >
              {t.keepPrint}
            </button>
          </p>
        </form>
      </>
    ),
  })
}
