import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate } from '#platform/i18n.ts'
import { dayOf } from '#platform/platform.ts'
import { SubmitButton } from '#ui/button.tsx'
import { Field } from '#ui/form/field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { Page } from '#ui/page.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { render } from '#ui/render.ts'
import type { Asked } from '../feedback/company.actions.ts'
import { answerField, type FeedbackWrong, type LinkFinding } from '../feedback/link.ts'
import { placementWords } from './words.ts'

export interface Tried {
  typed: URLSearchParams
  mistakes: readonly FeedbackWrong[] | 'too-often'
}

/** The page of a company, without an account: first name, period, questions. Nothing is kept by the browser. */
export function companyPage(c: AppContext, { firstName, startsOn, endsOn, questions, expiresAt }: Asked, tried: Tried | null) {
  const { address, site } = c.var
  const { language, path } = address
  const { company: t } = placementWords(language)
  c.header('cache-control', 'no-store')
  c.header('x-robots-tag', 'noindex')
  const isTooOften = tried?.mistakes === 'too-often'
  const mistakes = tried && tried.mistakes !== 'too-often' ? tried.mistakes : []
  const wrong = (field: string) => {
    const found = mistakes.find((one) => one.field === field)
    return found && t.mistake[found.mistake]
  }
  const title = t.title(firstName)
  const page = (
    <Page address={address} site={{ ...site, neverStored: true }} title={title} section={null}>
      <PageHead title={title} lead={t.lead(formatDate(language, startsOn), formatDate(language, endsOn))} />
      <p class="prose">{t.privacy(formatDate(language, dayOf(expiresAt)))}</p>
      {address.query.get('verstuurd') === 'ja' && !tried && (
        <p class="banner section-s" role="status">
          {t.thanks}
        </p>
      )}
      {isTooOften && <p class="banner wait">{t.tooOften}</p>}
      <WrongList title={t.wrong} mistakes={mistakes.map(({ field, mistake }) => ({ field, sentence: t.mistake[mistake] }))} />
      <form method="post" action={link(language, path)} data-turbo="false" class="section">
        {questions.map((question, at) => (
          <Field
            id={answerField(at)}
            label={question}
            wrong={wrong(answerField(at))}
            control={(props) => (
              <textarea name={answerField(at)} rows={3} {...props}>
                {tried?.typed.get(answerField(at)) ?? ''}
              </textarea>
            )}
          />
        ))}
        <TextField
          name="naam"
          label={t.name}
          hint={t.nameHint}
          wrong={wrong('naam')}
          value={tried?.typed.get('naam') ?? ''}
          autocomplete="off"
        />
        <p class="actions">
          <SubmitButton>{t.send}</SubmitButton>
        </p>
      </form>
    </Page>
  )
  return render(c, page, tried ? 422 : 200)
}

/** Why nothing can be said by this link, and what to do. */
export function closedPage(c: AppContext, finding: LinkFinding) {
  const { address, site } = c.var
  const { company: t } = placementWords(address.language)
  c.header('cache-control', 'no-store')
  c.header('x-robots-tag', 'noindex')
  const page = (
    <Page address={address} site={{ ...site, neverStored: true }} title={t.closed[finding]} section={null}>
      <PageHead title={t.closed[finding]} lead={t.closedLead} />
    </Page>
  )
  return render(c, page, finding === 'unknown' ? 404 : 410)
}
