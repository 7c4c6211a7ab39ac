import { formatDate, type Language } from '#platform/i18n.ts'
import type { SeenRoute } from '../actions.ts'
import type { PhaseCounts } from '../pupil-count.ts'
import { countText, programmeWords } from '../words.ts'

const isNone = ({ VO, MBO }: PhaseCounts): boolean => VO === 0 && MBO === 0
const hasFew = ({ VO, MBO }: PhaseCounts): boolean => VO === 'few' || MBO === 'few'

/** Today and each 1 October, by phase; without totals, which would give a hidden cell away. */
export function PupilCounts({ language, seen: { now, years } }: { language: Language; seen: SeenRoute }) {
  const t = programmeWords(language)
  const rows = [{ label: t.page.now, counts: now }, ...years.map(({ day, counts }) => ({ label: formatDate(language, day), counts }))]
  if (rows.every(({ counts }) => isNone(counts))) {
    return (
      <section class="empty">
        <h2>{t.page.pupils}</h2>
        <p>{t.page.noPupils}</p>
      </section>
    )
  }
  return (
    <section aria-labelledby="leerlingen">
      <h2 id="leerlingen">{t.page.pupils}</h2>
      <table class="table table-s">
        <caption class="visually-hidden">{t.page.perYear}</caption>
        <thead>
          <tr>
            <th scope="col">{t.page.date}</th>
            <th scope="col" class="num">
              {t.phase.VO}
            </th>
            <th scope="col" class="num">
              {t.phase.MBO}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, counts }) => (
            <tr>
              <th scope="row">{label}</th>
              <td class="num">{countText(language, counts.VO)}</td>
              <td class="num">{countText(language, counts.MBO)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.some(({ counts }) => hasFew(counts)) && <p class="small quiet">{t.fewHint}</p>}
    </section>
  )
}
