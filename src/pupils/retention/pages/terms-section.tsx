import { formatNumber } from '#platform/i18n.ts'
import { ScrollBox } from '#ui/scroll-box.tsx'
import { CATEGORIES, termOf } from '../terms.ts'
import type { Visit } from './visit.ts'

/** The terms as they hold today, each with who says so. */
export function TermsSection({ visit: { words: t, language, request } }: { visit: Visit }) {
  const terms = CATEGORIES.flatMap((category) => termOf(category, request.day) ?? [])
  return (
    <section class="section">
      <h2 id="termijnen">{t.termsTitle}</h2>
      <ScrollBox label={t.termsTitle}>
        <table class="table">
          <caption class="visually-hidden">{t.termsTitle}</caption>
          <thead>
            <tr>
              {[t.term.what, t.term.months, t.term.start, t.term.source].map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {terms.map(({ category, months, start, source }) => (
              <tr>
                <th scope="row">{t.category[category]}</th>
                <td class="nowrap">{t.years(formatNumber(language, months / 12))}</td>
                <td>{t.start[start]}</td>
                <td>{source === 'Doorloop' ? t.ownSource : source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p class="prose section-s">{t.pupilNote}</p>
      <p class="prose section-s">{t.resultsNote}</p>
    </section>
  )
}
