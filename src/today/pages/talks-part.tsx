import { link } from '#platform/http/address.ts'
import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import type { SeenOverdue } from '#pupils/index.ts'
import { todayWords } from '../words.ts'
import { TO } from './addresses.ts'
import type { PartProps } from './part.ts'

/** Talks whose day has passed, portfolio talks that nobody planned, and promises past their day: of a mentor's own pupils, and of the school for who leads the team. */
export function TalksPart({ language, talks }: PartProps & { talks: SeenOverdue }) {
  const t = todayWords(language).talks
  return (
    <section class="panel" aria-labelledby="gesprekken">
      <h2 id="gesprekken">{t.title}</h2>
      <p class="small">{t.text(formatNumber(language, talks.total))}</p>
      <ul>
        {talks.shown.map((one) => (
          <li>
            <a href={link(language, TO.talk(one.pupilId, one.talkId))}>{one.name}</a>, {textOf(language, one)}
          </li>
        ))}
        {talks.total > talks.shown.length && <li>{t.more(formatNumber(language, talks.total - talks.shown.length))}</li>}
      </ul>
      <p class="small">
        <a href={link(language, TO.mentor)}>{t.all}</a>
      </p>
    </section>
  )
}

function textOf(language: Language, { kind, what, owner, since }: SeenOverdue['shown'][number]): string {
  const t = todayWords(language).talks
  const date = formatDate(language, since, 'short')
  if (kind === 'promise') return t.promise(owner || t.parent, what ?? '', date)
  return kind === 'portfolio' ? t.portfolio(date) : t.talk(date)
}
