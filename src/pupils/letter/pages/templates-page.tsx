import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { byId, fieldsOf, named } from '#ui/form/fields.tsx'
import { pupilsPage } from '../../pages/frame.tsx'
import type { SeenTemplates } from '../template.actions.ts'
import type { LetterWrong } from '../typed.ts'
import { TEMPLATES } from './addresses.ts'
import { letterWords } from './words.ts'

interface Model {
  seen: SeenTemplates
  typed: URLSearchParams
  mistakes: readonly LetterWrong[]
  /** which of the two forms was sent */
  form: 'template' | 'decision' | null
}

/** A school's own templates, and what its mails may hold. */
export function templatesPage(c: AppContext, model: Model) {
  const { language } = c.var.address
  const t = letterWords(language)
  const { schools, templates, deciding } = model.seen
  return pupilsPage(c, {
    title: t.own,
    lead: schools.length > 0 ? t.ownLead : t.ownNobody,
    crumbs: [],
    status: model.mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        {schools.length > 0 && templates.length === 0 && <p class="section">{t.ownNone}</p>}
        {templates.map(({ id, name, school, subject, body }) => (
          <details class="explain">
            <summary>{`${name} (${school})`}</summary>
            <div>
              <p>
                <b>{subject}</b>
              </p>
              <p class="prose">{body}</p>
              <form method="post" action={link(language, `${TEMPLATES}/${id}/weg`)}>
                <SubmitButton second label={t.takeBackOf(name)}>
                  {t.takeBack}
                </SubmitButton>
              </form>
            </div>
          </details>
        ))}
        {schools.length > 0 && <TemplateForm language={language} {...model} />}
        {deciding.length > 0 && <DecisionForm language={language} {...model} />}
      </>
    ),
  })
}

const NOTHING = new URLSearchParams()

function TemplateForm({ language, seen, typed, mistakes, form }: Model & { language: Language }) {
  const t = letterWords(language)
  const mine = form === 'template'
  const f = fieldsOf({
    ...{ language, typed: mine ? typed : NOTHING, mistakes: mine ? mistakes : [] },
    ...{ sentences: t.mistake, labels: t.field, hints: { tekst: t.hint.tekst } },
  })
  return (
    <section class="section" aria-labelledby="toevoegen">
      <h2 id="toevoegen">{t.add}</h2>
      {f.wrongs}
      <form method="post" action={link(language, TEMPLATES)}>
        {f.select('school', byId(seen.schools))}
        {f.text('naam')}
        {f.text('onderwerp')}
        {f.area('tekst', 10)}
        <p class="actions">
          <SubmitButton>{t.addButton}</SubmitButton>
        </p>
      </form>
    </section>
  )
}

function DecisionForm({ language, seen, typed, mistakes, form }: Model & { language: Language }) {
  const t = letterWords(language)
  const mine = form === 'decision'
  const f = fieldsOf({
    ...{ language, typed: mine ? typed : NOTHING, mistakes: mine ? mistakes : [] },
    ...{ sentences: t.mistake, labels: t.field, hints: t.hint },
  })
  return (
    <section class="section" aria-labelledby="mail-besluit">
      <h2 id="mail-besluit">{t.deciding}</h2>
      <p>{t.decidingText}</p>
      <ul>
        {seen.decisions.map(({ school, mails, validFrom, decision }) => (
          <li>{t.decided(school, t.mailChoice[mails].toLowerCase(), formatDate(language, validFrom), decision)}</li>
        ))}
      </ul>
      {f.wrongs}
      <form method="post" action={link(language, `${TEMPLATES}/mail`)}>
        {f.select('voor-school', byId(seen.deciding))}
        {f.select('mail', named(t.mailChoice))}
        {f.text('besluit')}
        {f.date('vanaf')}
        <p class="actions">
          <SubmitButton second>{t.decide}</SubmitButton>
        </p>
      </form>
    </section>
  )
}
