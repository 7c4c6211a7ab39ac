import { formatNumber, type Language } from '#platform/i18n.ts'
import type { RecentLook } from '../../looks/look.store.ts'
import { pupilHref } from '../../pages/addresses.ts'
import { nameless, pupilWords } from '../../pages/words.ts'
import { overviewWords } from './words.ts'

const MOST = 6

/** Who else looked this week; for who may see that. */
export function LooksPart({ language, pupilId, looks }: { language: Language; pupilId: string; looks: readonly RecentLook[] }) {
  const t = overviewWords(language)
  return (
    <section class="panel small" aria-labelledby="keek">
      <h2 id="keek">{t.looks}</h2>
      {looks.length === 0 && <p>{t.nobodyElse}</p>}
      {looks.length > 0 && (
        <ul>
          {looks.slice(0, MOST).map(({ personName, byLink, times }) => (
            <li>{t.look(personName || nameless(pupilWords(language).looks, byLink), formatNumber(language, times))}</li>
          ))}
          {looks.length > MOST && <li>{t.more(formatNumber(language, looks.length - MOST))}</li>}
        </ul>
      )}
      <p>
        <a href={pupilHref(language, pupilId, '/wie-keek')}>{t.toLooks}</a>
      </p>
    </section>
  )
}
