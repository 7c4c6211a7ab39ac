import { formatDate, formatMoment } from '#platform/i18n.ts'
import { dayOf } from '#platform/platform.ts'
import { SubmitButton } from '#ui/button.tsx'
import type { PartProps } from './part.ts'
import { placementWords } from './words.ts'

/** What the company said, and the link by which it says it: when it was opened stands beside it. */
export function FeedbackPart({ language, seen, placement, fields: f, to }: PartProps) {
  const t = placementWords(language)
  const said = placement.links.flatMap(({ feedback }) => feedback)
  const open = placement.links.find(({ withdrawnAt }) => withdrawnAt === null)
  const before = placement.links[0]
  if (said.length === 0 && !seen.mayWrite) return null
  return (
    <section aria-labelledby="bedrijf-zegt">
      <h2 id="bedrijf-zegt">{t.part.feedback}</h2>
      {said.length === 0 && <p>{t.none.feedback}</p>}
      {said.map(({ givenBy, givenAt, answers }) => (
        <article class="panel section-s">
          <h3>{t.feedbackBy(givenBy, formatMoment(language, new Date(givenAt)))}</h3>
          <dl class="pairs">
            {answers.map(({ question, answer }) => (
              <>
                <dt>{question}</dt>
                <dd>{answer}</dd>
              </>
            ))}
          </dl>
        </article>
      ))}
      {seen.mayWrite && open && (
        <form method="post" action={to('link-einde')} class="section-s no-print">
          <p>{t.linkOpen(formatDate(language, dayOf(new Date(open.expiresAt))), String(open.looks))}</p>
          <SubmitButton second>{t.do.linkEnd}</SubmitButton>
        </form>
      )}
      {seen.mayWrite && !open && before && <p>{t.linkOver(String(before.looks))}</p>}
      {seen.mayWrite && (
        <details class="no-print">
          <summary>{t.do.link}</summary>
          <form method="post" action={to('link')} data-turbo="false">
            {f.area('vragen', 4)}
            <SubmitButton second>{t.do.link}</SubmitButton>
          </form>
        </details>
      )}
    </section>
  )
}
