import { formatNumber, type Language } from '#platform/i18n.ts'
import { groupLines } from '../groups.ts'
import type { SeenList } from '../see.actions.ts'
import { nameIn } from './frame.tsx'
import { listWords } from './words.ts'

/** The list in numbers, for everybody who may see it. */
export function Numbers({ language, seen }: { language: Language; seen: SeenList }) {
  const t = listWords(language)
  const nameOf = nameIn(seen, language)
  const n = (value: number): string => formatNumber(language, value)
  return (
    <section class="section" aria-labelledby="aantallen">
      <h2 id="aantallen">{t.list.numbers}</h2>
      <table class="table cards">
        <caption class="visually-hidden">{t.list.numbersCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.list.phase}</th>
            <th scope="col">{t.list.school}</th>
            <th scope="col">{t.list.leerjaar}</th>
            <th scope="col">{t.list.level}</th>
            <th scope="col">{t.list.cohort}</th>
            <th scope="col" class="num">
              {t.list.n}
            </th>
          </tr>
        </thead>
        <tbody>
          {groupLines(seen.lines).map(({ phase, institutionId, leerjaar, level, startYear, pupils }) => (
            <tr>
              <th scope="row">{t.phase[phase]}</th>
              <td data-label={`${t.list.school}:`}>{nameOf(institutionId)}</td>
              <td data-label={`${t.list.leerjaar}:`}>{leerjaar ?? t.unknown}</td>
              <td data-label={`${t.list.level}:`}>{level ?? t.unknown}</td>
              <td data-label={`${t.list.cohort}:`}>{startYear ?? t.unknown}</td>
              <td class="num" data-label={`${t.list.n}:`}>
                {n(pupils)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colspan={5}>
              {t.list.total}
            </th>
            <td class="num">{n(seen.lines.length)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
