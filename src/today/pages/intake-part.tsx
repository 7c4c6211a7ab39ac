import { link } from '#platform/http/address.ts'
import { formatNumber } from '#platform/i18n.ts'
import type { IntakeCounts } from '#pupils/index.ts'
import { todayWords } from '../words.ts'
import { TO } from './addresses.ts'
import type { PartProps } from './part.ts'

export const isIntakeQuiet = ({ toTell, toPlace }: IntakeCounts): boolean => toTell + toPlace === 0

/** Candidates with a place who were not told what route it is, or who wait to be placed. */
export function IntakePart({ language, intake: { toTell, toPlace } }: PartProps & { intake: IntakeCounts }) {
  const t = todayWords(language).intake
  return (
    <section class="panel" aria-labelledby="intake">
      <h2 id="intake">{t.title}</h2>
      <ul>
        {toTell > 0 && <li>{t.toTell(formatNumber(language, toTell))}.</li>}
        {toPlace > 0 && <li>{t.toPlace(formatNumber(language, toPlace))}.</li>}
      </ul>
      <p>
        <a href={link(language, TO.intake)}>{t.to}</a>
      </p>
    </section>
  )
}
