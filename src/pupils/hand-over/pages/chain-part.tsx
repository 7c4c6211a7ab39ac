import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import { Badge, type Tone } from '#ui/badge.tsx'
import { type Chain, type Link, openLinks } from '../chain.ts'
import type { HandOver } from '../hand-over.ts'
import { handOverWords } from './words.ts'

export const day = (language: Language, text: string): string => formatDate(language, text, 'short')

/** The step that counts now, as one badge. */
export function NowBadge({ language, one, chain }: { language: Language; one: Pick<HandOver, 'withdrawn'>; chain: Chain | null }) {
  const t = handOverWords(language)
  if (one.withdrawn) return <Badge>{t.state.withdrawn}</Badge>
  if (!chain) return <Badge>{t.state.sent}</Badge>
  if (chain.alarm) return <Badge tone="bad">{t.state.alarm}</Badge>
  if (chain.isDone) return <Badge tone="good">{t.state.finished}</Badge>
  const [link] = openLinks(chain)
  if (!link) return <Badge>{t.state.later}</Badge>
  return <Badge tone={link.overdue > 0 ? 'bad' : 'wait'}>{t.step[link.step]}</Badge>
}

/** All steps, each with its day; a late one says how late, and who sees it. */
export function ChainPart({ language, chain }: { language: Language; chain: Chain }) {
  const t = handOverWords(language)
  return (
    <section class="section" aria-labelledby="stappen">
      <h2 id="stappen">{t.chain}</h2>
      {chain.alarm && (
        <p class="banner bad" role="status">
          {t.state.alarmText}
        </p>
      )}
      <ol class="section-s stack">
        {chain.links.map((link) => (
          <li>
            {t.step[link.step]} <Badge tone={toneOf(link)}>{stateOf(language, link)}</Badge>{' '}
            <small class="quiet">
              {t.side[link.side]}
              {link.byTalk && `. ${t.state.byTalk}`}
              {link.atDesk && `. ${t.state.desk}`}
            </small>
          </li>
        ))}
      </ol>
    </section>
  )
}

const toneOf = ({ doneOn, overdue, isOpen }: Link): Tone => (doneOn ? 'good' : overdue > 0 ? 'bad' : isOpen ? 'wait' : 'plain')

export function stateOf(language: Language, { doneOn, dueOn, overdue }: Link): string {
  const t = handOverWords(language).state
  if (doneOn) return t.done(day(language, doneOn))
  return overdue > 0 ? t.overdue(formatNumber(language, overdue)) : t.due(day(language, dueOn))
}

/** What happened, the last first. */
export function HistoryPart({ language, one }: { language: Language; one: HandOver }) {
  const t = handOverWords(language)
  if (one.happened.length === 0) return null
  return (
    <section class="section" aria-labelledby="gebeurd">
      <h2 id="gebeurd">{t.history}</h2>
      <ul class="section-s stack">
        {one.happened.toReversed().map(({ kind, on, by, words }) => (
          <li>
            {day(language, on)}: {t.event[kind]} {by && t.by(by)}
            {words && <p class="small">{words}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
