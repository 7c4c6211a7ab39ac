import type { AppContext } from '#platform/http/app.ts'
import { formatDate } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { fieldsOf } from '#ui/form/fields.tsx'
import { partPage } from '../../pages/pupil/part-page.tsx'
import type { SeenAgreement } from '../agreement.actions.ts'
import { type AgreementState, isOnWord, stateOf } from '../talk.ts'
import type { TalkWrong } from '../typed.ts'
import { talksHref } from './addresses.ts'
import { talkWords } from './words.ts'

/** What it mostly is stands first. */
const CHOICES: readonly AgreementState[] = ['done', 'lapsed', 'open']

/** How a promise went: a line is added, and what was written before stays in sight. */
export function agreementPage(c: AppContext, { pupil, agreement }: SeenAgreement, typed: URLSearchParams, mistakes: readonly TalkWrong[]) {
  const { language } = c.var.address
  const t = talkWords(language)
  const now = isOnWord(agreement) ? null : stateOf(agreement)
  const f = fieldsOf({ language, typed, mistakes, sentences: t.mistake, labels: t.field, hints: t.hint })
  return partPage(c, {
    pupil,
    part: 'talks',
    title: t.followTitle,
    lead: t.followLead(agreement.owner || t.parent, agreement.what, formatDate(language, agreement.dueOn)),
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        {f.wrongs}
        <form method="post" action={talksHref(language, pupil.id, `/afspraak/${agreement.id}`)}>
          {f.select(
            'stand',
            CHOICES.filter((one) => one !== now).map((one) => ({ value: one, label: t.state[one] })),
          )}
          {f.date('dag')}
          {f.text('toelichting')}
          <p class="actions">
            <SubmitButton>{t.save}</SubmitButton>
          </p>
        </form>
        {agreement.lines.length > 0 && (
          <section class="section" aria-labelledby="geschiedenis">
            <h2 id="geschiedenis">{t.history}</h2>
            <ol>
              {agreement.lines.map(({ on, state, note, by, byPupil }) => (
                <li>{t.line(formatDate(language, on), byPupil ? t.onWord : t.state[state], note, byPupil ? '' : (by ?? ''))}</li>
              ))}
            </ol>
          </section>
        )}
      </>
    ),
  })
}
