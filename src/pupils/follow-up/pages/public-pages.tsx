import type { Child } from 'hono/jsx'
import type { Wrong } from '#platform/form/fields.ts'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { SubmitButton } from '#ui/button.tsx'
import { ChoiceField, Tick } from '#ui/form/field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { uiMessages } from '#ui/messages.ts'
import { Page } from '#ui/page.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { render } from '#ui/render.ts'
import type { Closed } from '../answer.actions.ts'
import type { OpenQuestions } from '../follow-up.store.ts'
import { type AnswerMistake, FIELD, QUESTIONS, type Question } from '../questions.ts'
import { OPEN_FIELD, TICKED } from '../telling.ts'
import { followUpWords } from './words.ts'

export interface Typed {
  typed: URLSearchParams
  mistakes: readonly Wrong<AnswerMistake>[]
}

/** Without an account, and nothing of it stays in the browser. */
function publicPage(
  c: AppContext,
  { title, lead, status, children }: { title: string; lead: string; status: 200 | 404 | 410 | 422; children?: Child },
) {
  const { address, site } = c.var
  c.header('cache-control', 'no-store')
  c.header('x-robots-tag', 'noindex')
  return render(
    c,
    <Page address={address} site={{ ...site, neverStored: true }} title={title} section={null}>
      <PageHead title={title} lead={lead} />
      {children}
    </Page>,
    status,
  )
}

/** Five short questions, or what happened in own words; who answered sees thanks, and the way to take it back. */
export function questionsPage(c: AppContext, one: OpenQuestions, sent: Typed) {
  const { language } = c.var.address
  const t = followUpWords(language)
  if (one.answeredOn !== null) return thanksPage(c)
  const isTelling = one.moment === null
  return publicPage(c, {
    title: (isTelling ? t.telling : t.form).formTitle(one.givenName),
    lead: (isTelling ? t.telling : t.form).formLead(one.routeName, one.school),
    status: sent.mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        <Questions c={c} sent={sent} isTelling={isTelling} />
        <form class="section" method="post" action={link(language, `${c.var.address.path}/stoppen`)} data-turbo="false">
          <p class="small">{t.form.leadOther}</p>
          <SubmitButton second>{t.form.stop}</SubmitButton>
        </form>
      </>
    ),
  })
}

function Questions({ c, sent: { typed, mistakes }, isTelling }: { c: AppContext; sent: Typed; isTelling: boolean }) {
  const { address } = c.var
  const { form: t, telling } = followUpWords(address.language)
  const sentences = { ...uiMessages(address.language).form.mistake, ...t.mistake }
  const wrong = (field: string) => {
    const found = mistakes.find((one) => one.field === field)
    return found && sentences[found.mistake]
  }
  const labels: Record<string, string> = t.question
  const listed = mistakes.map(({ field, mistake }) => ({ field, sentence: `${labels[field] ?? ''}: ${sentences[mistake]}` }))
  const ask = (question: Exclude<Question, 'level'>) => {
    const words: Record<string, string> = t.option[question]
    const choices = QUESTIONS[question].map((value) => ({ value, label: words[value] ?? value }))
    const name = FIELD[question]
    return <ChoiceField name={name} legend={labels[name] ?? ''} wrong={wrong(name)} choices={choices} chosen={typed.get(name) ?? ''} />
  }
  const write = (name: keyof typeof t.question) => (
    <TextArea name={name} label={t.question[name]} value={typed.get(name) ?? ''} rows={3} wrong={wrong(name)} />
  )
  const levels = QUESTIONS.level.map((value) => ({ value, label: t.option.level[value] }))
  return (
    <form class="section" method="post" action={link(address.language, address.path)} data-turbo="false">
      <WrongList title={t.wrong} mistakes={listed} />
      <p class="small">{isTelling ? telling.consentText : t.consentText}</p>
      <Tick name="toestemming" label={t.consent} ticked={typed.get('toestemming') === 'ja'} />
      {isTelling && Object.values(OPEN_FIELD).map(write)}
      {!isTelling && ask('place')}
      {!isTelling && (
        <SelectField
          name={FIELD.level}
          label={t.question.niveau}
          chosen={typed.get(FIELD.level) ?? ''}
          options={[{ value: '', label: '' }, ...levels]}
        />
      )}
      {TICKED.map(ask)}
      {!isTelling && write('woorden')}
      <Tick name="naam" label={t.named} ticked={typed.get('naam') === 'ja'} />
      <SubmitButton>{t.send}</SubmitButton>
    </form>
  )
}

function thanksPage(c: AppContext) {
  const { language, path } = c.var.address
  const t = followUpWords(language).thanks
  return publicPage(c, {
    title: t.title,
    lead: t.lead,
    status: 200,
    children: (
      <form class="section" method="post" action={link(language, `${path}/stoppen`)} data-turbo="false">
        <SubmitButton second>{t.takeBack}</SubmitButton>
      </form>
    ),
  })
}

/** Why there are no questions here; `status` 200 right after somebody said so. */
export function closedPage(c: AppContext, closed: Closed, status: 200 | 404 | 410 = closed === 'unknown' ? 404 : 410) {
  const t = followUpWords(c.var.address.language)
  return publicPage(c, { title: t.closed[closed], lead: t.closedLead[closed], status })
}
