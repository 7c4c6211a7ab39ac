import type { AppContext } from '#platform/http/app.ts'
import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import type { Platform } from '#platform/platform.ts'
import { Badge } from '#ui/badge.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { isDay } from '../../day.ts'
import { pupilHref } from '../../pages/addresses.ts'
import { idIn, requestOf } from '../../pages/asked.ts'
import { momentText } from '../../pages/format.ts'
import { partPage } from '../../pages/pupil/part-page.tsx'
import type { CallLine } from '../calls/call-line.ts'
import { type SeenAbsence, seeAbsence } from '../steps/absence.actions.ts'
import { CloseForm, MarkForm, StepForm } from './absence-forms.tsx'
import { CallPart } from './call-form.tsx'
import { findingText } from './finding-text.ts'
import { saidText } from './morning-form.tsx'
import type { Typed } from './sent.ts'
import { clockText, todayWords } from './words.ts'

export async function absencePage(
  c: AppContext,
  platform: Platform,
  sent: Typed = { form: null, typed: new URLSearchParams(), mistakes: [] },
) {
  const id = idIn(c)
  const asked = sent.typed.get('dag') ?? c.var.address.query.get('dag')
  const on = { day: asked !== null && isDay(asked) ? asked : null, clock: clockText(platform.now()) }
  const seen = id ? await seeAbsence(platform.db, requestOf(c, platform), id, on) : null
  return seen ? showAbsence(c, seen, sent) : c.notFound()
}

/** One pupil's days: today (or the day asked for) first, then what stays open of other days, what was done, and the year. */
function showAbsence(c: AppContext, seen: SeenAbsence, sent: Typed) {
  const { language } = c.var.address
  const t = todayWords(language)
  const { pupilId, name, may } = seen
  return partPage(c, {
    pupil: { id: pupilId, name },
    part: 'attendance',
    title: t.absence.title(name),
    lead: t.absence.lead,
    status: sent.mistakes.length > 0 ? 422 : 200,
    actions: may.mark && (
      <ButtonLink second href={pupilHref(language, pupilId, '/bereikbaar')}>
        {t.contacts.title}
      </ButtonLink>
    ),
    children: (
      <div class="with-aside section">
        <div class="stack">
          <DayPart language={language} seen={seen} />
          {seen.state && seen.state !== 'closed' && <CallPart {...{ language, seen, sent }} />}
          {seen.state && seen.state !== 'closed' && may.call && <CloseForm {...{ language, seen, sent }} />}
          <OpenPart language={language} seen={seen} />
          <DonePart language={language} calls={seen.calls} />
        </div>
        <aside class="stack">
          <YearPart language={language} seen={seen} />
          {may.mark && <MarkForm {...{ language, seen, sent }} />}
          {may.guide && <StepForm {...{ language, seen, sent }} />}
        </aside>
      </div>
    ),
  })
}

function DayPart({ language, seen: { standing, state, day, today } }: { language: Language; seen: SeenAbsence }) {
  const t = todayWords(language)
  const { last, against } = standing
  return (
    <section aria-labelledby="vandaag">
      <h2 id="vandaag">{day === today ? t.absence.today : formatDate(language, day)}</h2>
      <p>{last ? saidText(language, last) : t.absence.unmarked}</p>
      {last?.note && <p class="quiet">{last.note}</p>}
      {last && against && <p class="banner wait">{t.tap.twice(saidText(language, against), saidText(language, last))}</p>}
      {state && (
        <p>
          {state === 'alarm' ? (
            <Badge tone="bad">{t.calls.state.alarm}</Badge>
          ) : (
            <Badge tone={state === 'closed' ? 'good' : 'wait'}>{t.calls.state[state]}</Badge>
          )}
        </p>
      )}
    </section>
  )
}

/** Days before that nobody closed: an alarm does not go out at midnight. */
function OpenPart({ language, seen: { open, pupilId } }: { language: Language; seen: SeenAbsence }) {
  const t = todayWords(language)
  if (open.length === 0) return null
  return (
    <section aria-labelledby="nog-open">
      <h2 id="nog-open">{t.absence.open}</h2>
      <ul class="tasks">
        {open.map(({ day, state, next }) => (
          <li>
            <a href={pupilHref(language, pupilId, '/verzuim', { dag: day })}>{formatDate(language, day)}</a>
            <Badge tone={state === 'alarm' ? 'bad' : 'wait'}>{t.calls.state[state]}</Badge>
            {next && <p>{t.calls.next(next.what, next.owner ?? t.calls.nobody, next.on ? formatDate(language, next.on) : '')}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function DonePart({ language, calls }: { language: Language; calls: readonly CallLine[] }) {
  const t = todayWords(language)
  return (
    <section aria-labelledby="gebeurd">
      <h2 id="gebeurd">{t.absence.done}</h2>
      {calls.length === 0 && <p class="quiet">{t.absence.nothingDone}</p>}
      <ol class="tasks">
        {calls.map((one) => (
          <li>
            <b>
              {t.calls.outcome[one.what]}
              {one.whom && `: ${one.whom}`}
              {one.numberType && ` (${t.contacts.numberType[one.numberType].toLowerCase()})`}
            </b>
            {one.said && <p>{one.said}</p>}
            {one.nextStep && (
              <p>{t.calls.next(one.nextStep, one.owner ?? t.calls.nobody, one.nextOn ? formatDate(language, one.nextOn) : '')}</p>
            )}
            {one.outOfTurn && <p>{t.calls.outOfTurn(one.outOfTurn)}</p>}
            <p>{t.calls.told(formatDate(language, one.day), momentText(language, one.at), one.by)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function YearPart({ language, seen }: { language: Language; seen: SeenAbsence }) {
  const t = todayWords(language)
  const { absences, findings, schools, may, pupilId } = seen
  const number = (value: number): string => formatNumber(language, value)
  const nameOf = (id: string): string => schools.find((one) => one.id === id)?.name ?? ''
  return (
    <section aria-labelledby="schooljaar">
      <h2 id="schooljaar">{t.absence.year}</h2>
      <p>{t.absence.counts(number(absences.absent.length), number(absences.late.length))}</p>
      <p class="quiet">{t.absence.excused}</p>
      {findings.map((finding) => (
        <p class="banner wait">{findingText(language, finding, nameOf(finding.schoolId))}</p>
      ))}
      {schools.every(({ hasLadder }) => !hasLadder) && <p class="quiet">{t.absence.noLadder}</p>}
      <ul>
        {absences.taken.map(({ id, kind, takenOn, note, by }) => (
          <li>
            <b>{t.finding.step[kind]}</b> {formatDate(language, takenOn)}, {by}
            {note && `. ${note}`}
            {may.guide && (
              <form method="post" action={pupilHref(language, pupilId, `/verzuim/stap/${id}/terugnemen`)}>
                <button type="submit" class="as-link">
                  {t.absence.takeBack}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {may.guide && absences.absent.length > 0 && (
        <p class="small">
          <a href={pupilHref(language, pupilId, '/verzuim/melding')}>{t.report.make}</a>
        </p>
      )}
    </section>
  )
}
