import { link } from '#platform/http/address.ts'
import { formatDate, formatNumber } from '#platform/i18n.ts'
import type { Overdue } from '#pupils/index.ts'
import { todayWords } from '../words.ts'
import { TO } from './addresses.ts'
import type { PartProps } from './part.ts'

const MOST = 12

/** Talks whose day has passed and promises past their day: of a mentor's own pupils, and of the school for who leads the team. */
export function TalksPart({ language, talks }: PartProps & { talks: readonly Overdue[] }) {
  const t = todayWords(language).talks
  return (
    <section class="panel" aria-labelledby="gesprekken">
      <h2 id="gesprekken">{t.title}</h2>
      <p class="small">{t.text(formatNumber(language, talks.length))}</p>
      <ul>
        {talks.slice(0, MOST).map(({ kind, pupilId, talkId, name, what, owner, since }) => (
          <li>
            <a href={link(language, TO.talk(pupilId, talkId))}>{name}</a>,{' '}
            {kind === 'talk'
              ? t.talk(formatDate(language, since, 'short'))
              : t.promise(owner || t.parent, what ?? '', formatDate(language, since, 'short'))}
          </li>
        ))}
      </ul>
      <p class="small">
        <a href={link(language, TO.mentor)}>{t.all}</a>
      </p>
    </section>
  )
}
