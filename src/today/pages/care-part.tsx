import { link } from '#platform/http/address.ts'
import { formatNumber } from '#platform/i18n.ts'
import type { NotedPupil } from '../care.store.ts'
import { todayWords } from '../words.ts'
import { TO } from './addresses.ts'
import type { PartProps } from './part.ts'

/** Only that there is a note; what it says stands with the pupil. */
export function CarePart({ language, care }: PartProps & { care: readonly NotedPupil[] }) {
  const t = todayWords(language).care
  return (
    <section class="panel" aria-labelledby="zorg">
      <h2 id="zorg">{t.title}</h2>
      <p class="small">{t.text}</p>
      <ul>
        {care.map(({ pupilId, name, notes }) => (
          <li>
            <a href={link(language, TO.pupil(pupilId))}>{name}</a>, {t.notes(formatNumber(language, notes))}
          </li>
        ))}
      </ul>
    </section>
  )
}
