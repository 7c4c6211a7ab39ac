import type { AppContext } from '#platform/http/app.ts'
import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import { Badge } from '#ui/badge.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { partPage } from '../../pages/pupil/part-page.tsx'
import type { Due } from '../due.ts'
import type { SeenTalks } from '../see.actions.ts'
import { standingOf, type Talk } from '../talk.ts'
import { talksHref } from './addresses.ts'
import { AroundPart } from './around-part.tsx'
import { PromiseTable } from './promise-table.tsx'
import { StandingBadge } from './standing-badge.tsx'
import { talkWords } from './words.ts'

/** All talks with one pupil: what waits, what was promised over all of them, and the talks themselves. */
export function talkListPage(c: AppContext, seen: SeenTalks, day: string, asked: string) {
  const { language } = c.var.address
  const t = talkWords(language)
  const { pupil, talks, dues, mayWrite, isPupil, rhythm } = seen
  const promises = talks.flatMap(({ agreements }) => agreements)
  return partPage(c, {
    pupil,
    part: 'talks',
    title: t.title,
    lead: leadOf(language, talks, day),
    actions: mayWrite && <ButtonLink href={talksHref(language, pupil.id, '/nieuw')}>{t.plan}</ButtonLink>,
    children: (
      <>
        {dues.length > 0 && <DuePart language={language} dues={dues} />}
        {promises.length > 0 && (
          <section class="section" aria-labelledby="afspraken">
            <h2 id="afspraken">{t.promises}</h2>
            <PromiseTable language={language} pupilId={pupil.id} promises={promises} day={day} mayWrite={mayWrite} isPupil={isPupil} />
          </section>
        )}
        <section class="section" aria-labelledby="gesprekken">
          <h2 id="gesprekken">{t.title}</h2>
          {talks.length === 0 ? (
            <p>{mayWrite ? t.noTalks : t.noTalksOwn}</p>
          ) : (
            <TalkTable language={language} talks={talks} day={day} pupilId={pupil.id} />
          )}
          {mayWrite && (
            <p class="small quiet">{t.rhythm(formatNumber(language, rhythm.portfolioWeeks), formatNumber(language, rhythm.overdueDays))}</p>
          )}
        </section>
        {mayWrite && <AroundPart language={language} seen={seen} asked={asked} />}
      </>
    ),
  })
}

function leadOf(language: Language, talks: readonly Talk[], day: string): string {
  const t = talkWords(language)
  const last = talks.flatMap(({ outcome }) => outcome?.heldOn ?? []).toSorted()
  const next = talks.filter((talk) => standingOf(talk, day) === 'planned').toSorted((a, b) => a.plannedOn.localeCompare(b.plannedOn))[0]
  const lastDay = last.at(-1)
  return [
    lastDay ? t.leadLast(formatDate(language, lastDay)) : t.leadNever,
    next ? t.leadNext(t.kind[next.kind].toLowerCase(), formatDate(language, next.plannedOn)) : t.leadNoNext,
  ].join(' ')
}

function DuePart({ language, dues }: { language: Language; dues: readonly Due[] }) {
  const t = talkWords(language)
  return (
    <section class="section" aria-labelledby="wacht">
      <h2 id="wacht">{t.dues}</h2>
      <ul>
        {dues.map((due) => (
          <li>
            {dueText(language, due)} {due.hears === 'team-leader' && <span class="quiet">{t.alsoLeader}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

export function dueText(language: Language, due: Due): string {
  const t = talkWords(language)
  const since = formatDate(language, due.since)
  if (due.rule === 'talk/overdue') return t.due[due.rule](t.kind[due.talk.kind], since)
  if (due.rule === 'talk/promise-overdue') return t.due[due.rule](due.agreement.owner || t.parent, due.agreement.what, since)
  return t.due[due.rule](since)
}

function TalkTable({ language, talks, day, pupilId }: { language: Language; talks: readonly Talk[]; day: string; pupilId: string }) {
  const t = talkWords(language)
  return (
    <table class="table cards">
      <caption class="visually-hidden">{t.title}</caption>
      <thead>
        <tr>
          {[t.col.kind, t.col.when, t.col.who, t.col.standing].map((one) => (
            <th scope="col">{one}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {talks.map((talk) => (
          <tr>
            <th scope="row">
              <a href={talksHref(language, pupilId, `/${talk.id}`)}>{t.kind[talk.kind]}</a>
            </th>
            <td data-label={`${t.col.when}:`}>{formatDate(language, talk.outcome?.heldOn ?? talk.plannedOn, 'short')}</td>
            <td data-label={`${t.col.who}:`}>{talk.leader}</td>
            <td>
              <StandingBadge language={language} talk={talk} day={day} /> {!talk.shared && <Badge>{t.marked}</Badge>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
