import type { Wrong } from '#platform/form/fields.ts'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import type { Platform } from '#platform/platform.ts'
import { SubmitButton } from '#ui/button.tsx'
import { fieldsOf } from '#ui/form/fields.tsx'
import { pupilHref } from '../../pages/addresses.ts'
import { requestOf } from '../../pages/asked.ts'
import { pupilsPage } from '../../pages/frame.tsx'
import { answered } from '../../pages/handling.ts'
import { saveNorm } from '../steps/ladder.actions.ts'
import type { Ladder } from '../steps/ladder.ts'
import { COUNTED_STEPS } from '../steps/ladder.ts'
import { type SeenSteps, type StepLine, seeSteps } from '../steps/team.actions.ts'
import { LADDER, MORNING, NORM, STEPS, teamLink } from './addresses.ts'
import { teamIn } from './asked.ts'
import { findingText } from './finding-text.ts'
import { TeamChoice } from './team-choice.tsx'
import { todayWords } from './words.ts'

interface Sent {
  typed: URLSearchParams
  mistakes: readonly Wrong<'looser' | 'not-rising' | 'in-past'>[]
}

export async function stepsPage(c: AppContext, platform: Platform, sent: Sent | null = null) {
  const seen = await seeSteps(platform.db, requestOf(c, platform), teamIn(c.var.address.query))
  return seen ? showSteps(c, seen, sent) : c.notFound()
}

export async function postNorm(c: AppContext, platform: Platform): Promise<Response> {
  const typed = await readForm(c)
  const done = await saveNorm(platform.db, requestOf(c, platform), platform.now(), typed)
  return answered(c, done, STEPS, (mistakes) => stepsPage(c, platform, { typed, mistakes }))
}

/** Who was missing how often, what the ladder of the school asks, and the ladders themselves. */
function showSteps(c: AppContext, seen: SeenSteps, sent: Sent | null) {
  const { language } = c.var.address
  const t = todayWords(language)
  const { team, lines } = seen
  return pupilsPage(c, {
    title: t.steps.title,
    lead: t.steps.lead,
    crumbs: [{ label: t.morning.title, href: teamLink(language, MORNING, team) }],
    status: sent ? 422 : 200,
    children: (
      <>
        <TeamChoice language={language} choices={seen.choices} team={team} at={STEPS} />
        <section class="section" aria-labelledby="leerlingen">
          <h2 id="leerlingen">{t.steps.pupils}</h2>
          {lines.length === 0 ? (
            <p class="empty">{t.steps.nobody}</p>
          ) : (
            <ul class="tasks">
              {lines.map((line) => (
                <Line language={language} line={line} seen={seen} />
              ))}
            </ul>
          )}
          <p class="quiet">{t.absence.excused}</p>
        </section>
        <Schools language={language} seen={seen} />
        <NormPart language={language} seen={seen} sent={sent} />
      </>
    ),
  })
}

function Line({ language, line: { pupilId, name, absences, findings }, seen }: { language: Language; line: StepLine; seen: SeenSteps }) {
  const nameOf = (id: string): string => seen.schools.find((one) => one.id === id)?.name ?? ''
  return (
    <li>
      <a href={pupilHref(language, pupilId, '/verzuim')}>{name}</a>
      <span>{timesText(language, absences)}</span>
      {findings.map((finding) => (
        <p>{findingText(language, finding, nameOf(finding.schoolId))}</p>
      ))}
    </li>
  )
}

function timesText(language: Language, { absent, late }: StepLine['absences']): string {
  const t = todayWords(language).steps
  const said = [
    absent.length > 0 ? t.times(formatNumber(language, absent.length)) : '',
    late.length > 0 ? t.lates(formatNumber(language, late.length)) : '',
  ]
  return said.filter(Boolean).join(', ')
}

function Schools({ language, seen: { schools } }: { language: Language; seen: SeenSteps }) {
  const t = todayWords(language)
  return (
    <section class="section" aria-labelledby="ladders">
      <h2 id="ladders">{t.steps.ladders}</h2>
      {schools.length === 0 && <p class="empty">{t.steps.noSchools}</p>}
      <ul class="tasks">
        {schools.map(({ id, name, ladder, mayChange }) => (
          <li>
            <b>{name}</b>
            <p>{ladder ? ladderText(language, ladder) : t.absence.noLadder}</p>
            {mayChange && (
              <p>
                <a href={link(language, `${LADDER}/${id}`)}>{t.steps.change}</a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function ladderText(language: Language, { after, lateAfter, report, dayHours, validFrom }: Ladder): string {
  const t = todayWords(language)
  const number = (value: number): string => formatNumber(language, value, Number.isInteger(value) ? 0 : 1)
  const steps = COUNTED_STEPS.flatMap((kind) => (after[kind] === null ? [] : [t.steps.after(t.finding.step[kind], number(after[kind]))]))
  const lates = COUNTED_STEPS.flatMap((kind) =>
    lateAfter[kind] === null ? [] : [t.steps.afterLate(t.finding.step[kind], number(lateAfter[kind]))],
  )
  const day = dayHours === null ? t.steps.dayHoursUnknown : t.steps.dayHours(number(dayHours))
  return [
    t.steps.from(formatDate(language, validFrom)),
    ...steps,
    ...lates,
    t.steps.report(number(report.hours), number(report.weeks)),
    day,
  ].join('; ')
}

function NormPart({ language, seen: { norm, mayEnterNorm }, sent }: { language: Language; seen: SeenSteps; sent: Sent | null }) {
  const t = todayWords(language)
  const start = new URLSearchParams({
    normuren: String(norm.hours),
    normweken: String(norm.weeks),
    artikel: norm.article ?? '',
    normvanaf: norm.validFrom,
  })
  const f = fieldsOf<'looser' | 'not-rising' | 'in-past'>({
    language,
    typed: sent?.typed ?? start,
    mistakes: sent?.mistakes ?? [],
    sentences: t.mistake,
    labels: t.field,
    hints: t.hint,
  })
  return (
    <section class="section" aria-labelledby="norm">
      <h2 id="norm">{t.steps.norm}</h2>
      <p>{t.steps.normText(formatNumber(language, norm.hours), formatNumber(language, norm.weeks))}</p>
      <p class={norm.article ? 'quiet' : 'banner wait'}>{norm.article ?? t.steps.noArticle}</p>
      {mayEnterNorm && (
        <form method="post" action={link(language, NORM)} class="panel">
          {f.wrongs}
          <div class="fields">
            {f.text('artikel')}
            {f.text('normuren', { inputmode: 'numeric', size: 5 })}
            {f.text('normweken', { inputmode: 'numeric', size: 5 })}
            {f.date('normvanaf')}
          </div>
          <p class="actions">
            <SubmitButton second>{t.steps.enterArticle}</SubmitButton>
          </p>
        </form>
      )}
    </section>
  )
}
