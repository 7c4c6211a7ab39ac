import { html } from 'hono/html'
import { link } from '#platform/http/address.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import { pupilHref } from '../../pages/addresses.ts'
import type { SeenMorning } from '../list/morning.actions.ts'
import type { MorningLine } from '../list/morning.ts'
import { type Mark, TAPS } from '../marks/mark.ts'
import { whyNotDay } from '../marks/may-mark.ts'
import { TAP, teamQuery } from './addresses.ts'
import { whereText, whyWhereText } from './where-text.ts'
import { clockText, todayWords } from './words.ts'

export interface FormProps {
  language: Language
  seen: SeenMorning
  lines: readonly MorningLine[]
  personId: string
  today: string
}

/**
 * One form for the whole list: each button sends its own pupil, so that it works without script and stays small. The script
 * (ui/client/taps.ts) keeps what is tapped until it was sent; its words stand here.
 */
export function MorningForm({ language, seen: { team, day }, lines, personId, today }: FormProps) {
  const t = todayWords(language)
  const mayTap = team?.mayWrite === true && whyNotDay(day, today) === null
  return (
    <form
      class="taps"
      method="post"
      action={link(language, TAP)}
      data-taps={`${personId}:${day}`}
      data-waiting={t.tap.waiting}
      data-against={t.tap.against}
      data-refused={t.tap.refused}
      data-now={t.tap.now}
      data-leave={t.tap.leave}
    >
      <input type="hidden" name="dag" value={day} />
      {Object.entries(teamQuery(team)).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <p class="tap-state" role="status" data-tap-state />
      <ol>{lines.map((line) => rowOf(language, line, mayTap))}</ol>
    </form>
  )
}

/** As a template: of three hundred pupils with their buttons the JSX of the rows was most of the time of the page. */
function rowOf(language: Language, line: MorningLine, mayTap: boolean) {
  const t = todayWords(language)
  const { pupilId, name, expected, standing, absence, left } = line
  const { last, against, lines } = standing
  const state =
    absence &&
    absence !== 'to-call' &&
    html`<span class="${absence === 'alarm' ? 'alarm' : ''}">${last ? '; ' : ''}${t.calls.state[absence]}</span>`
  const gone = left && html`<span class="quiet"> ${t.where.left(left.school, formatDate(language, left.on))}</span>`
  return html`<li id="l-${pupilId}" data-pupil="${pupilId}" data-mark="${last?.kind ?? 'unmarked'}" data-seen="${lines}">
<p class="who"><a href="${pupilHref(language, pupilId, '/verzuim')}">${name}</a> <b title="${whyWhereText(language, expected)}">${whereText(language, expected)}</b></p>
<p class="said"><span data-said>${last ? saidText(language, last) : ''}</span>${state || ''}${gone || ''}</p>
<p class="against" data-against-line>${last && against ? t.tap.twice(saidText(language, against), saidText(language, last)) : ''}</p>
${mayTap ? html`<p class="buttons">${TAPS.map((kind) => tapButton(t.tap.kind[kind], kind, line))}</p>` : ''}</li>`
}

const tapButton = (label: string, kind: (typeof TAPS)[number], { pupilId, name, standing: { last, lines } }: MorningLine) =>
  html`<button type="submit" name="tik" value="${pupilId}.${kind}.${lines}" data-kind="${kind}" aria-pressed="${String(last?.kind === kind)}">${label}<span class="visually-hidden"> ${name}</span></button>`

/** `Te laat, 08:41, Noor van Dam`. */
export const saidText = (language: Language, { kind, tappedAt, by }: Pick<Mark, 'kind' | 'tappedAt' | 'by'>): string =>
  [todayWords(language).tap.kind[kind], clockText(tappedAt), by].filter(Boolean).join(', ')
