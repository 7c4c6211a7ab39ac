import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import type { Platform } from '#platform/platform.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Filters } from '#ui/filters.tsx'
import { plusDays } from '../../day.ts'
import { requestOf } from '../../pages/asked.ts'
import { pupilsPage } from '../../pages/frame.tsx'
import { countMorning, isExpected, type MorningCounts, WHERE, type Where, whereOf } from '../list/counts.ts'
import { type SeenMorning, seeMorning } from '../list/morning.actions.ts'
import { CALLS, MORNING, STEPS, TIMETABLE, teamLink } from './addresses.ts'
import { dayIn, teamIn } from './asked.ts'
import { MorningForm } from './morning-form.tsx'
import { TeamChoice } from './team-choice.tsx'
import { todayWords } from './words.ts'

export async function morningPage(c: AppContext, platform: Platform) {
  const request = requestOf(c, platform)
  const seen = await seeMorning(platform.db, request, teamIn(c.var.address.query), dayIn(c, request.day))
  return seen ? showMorning(c, seen, request.viewer.personId, request.day) : c.notFound()
}

/** The morning list: who is expected where, and one tap a pupil. */
function showMorning(c: AppContext, seen: SeenMorning, personId: string, today: string) {
  const { language, query } = c.var.address
  const t = todayWords(language)
  const where = WHERE.find((one) => one === query.get('plek')) ?? null
  const counts = countMorning(seen.lines)
  const lines = seen.lines.filter((line) => (where ? whereOf(line).includes(where) : isExpected(line)))
  return pupilsPage(c, {
    title: seen.team ? t.morning.titleOf(seen.team.name) : t.morning.title,
    lead: formatDate(language, seen.day),
    crumbs: [],
    actions: seen.team && <Actions language={language} seen={seen} />,
    children: (
      <>
        <TeamChoice language={language} choices={seen.choices} team={seen.team} at={MORNING} />
        {seen.team === null ? (
          <section class="empty">
            <h2>{t.morning.noTeam}</h2>
            <p>{t.morning.noTeamText}</p>
          </section>
        ) : (
          <>
            <WhereChoice language={language} seen={seen} counts={counts} where={where} />
            <Counts language={language} counts={counts} />
            {lines.length === 0 ? (
              <p class="empty">{seen.lines.length === 0 ? t.morning.noPupils : t.morning.nobodyHere}</p>
            ) : (
              <MorningForm {...{ language, seen, lines, personId, today }} />
            )}
            <Days language={language} seen={seen} today={today} />
          </>
        )}
      </>
    ),
  })
}

function Actions({ language, seen: { team } }: { language: Language; seen: SeenMorning }) {
  const t = todayWords(language)
  return (
    <>
      <ButtonLink href={teamLink(language, CALLS, team)}>{t.calls.title}</ButtonLink>
      <ButtonLink second href={teamLink(language, TIMETABLE, team)}>
        {t.timetable.short}
      </ButtonLink>
      <ButtonLink second href={teamLink(language, STEPS, team)}>
        {t.steps.short}
      </ButtonLink>
    </>
  )
}

function WhereChoice({
  language,
  seen,
  counts,
  where,
}: {
  language: Language
  seen: SeenMorning
  counts: MorningCounts
  where: Where | null
}) {
  const t = todayWords(language)
  const dag = seen.day
  const option = (one: Where) => ({
    label: `${t.where.place[one]} (${formatNumber(language, counts.where[one])})`,
    href: teamLink(language, MORNING, seen.team, { plek: one, dag }),
    current: one === where,
  })
  const all = { label: t.morning.everywhere, href: teamLink(language, MORNING, seen.team, { dag }), current: where === null }
  const options = WHERE.filter((one) => counts.where[one] > 0).map(option)
  return <Filters filters={[{ name: 'plek', label: t.morning.where, options: [all, ...options] }]} />
}

/** On top: how the morning stands. The script counts along. */
function Counts({ language, counts }: { language: Language; counts: MorningCounts }) {
  const t = todayWords(language)
  const cells: [string, number][] = [
    ['unmarked', counts.unmarked],
    ['present', counts.marks.present],
    ['late', counts.marks.late],
    ['ill', counts.marks.ill + counts.marks.leave],
    ['missing', counts.marks.missing],
  ]
  return (
    <>
      <dl class="tap-counts" aria-label={t.morning.counts}>
        {cells.map(([name, count]) => (
          <div class={name}>
            <dt>{t.morning.count[name as keyof typeof t.morning.count]}</dt>
            <dd data-count={name}>{formatNumber(language, count)}</dd>
          </div>
        ))}
      </dl>
      {counts.against > 0 && <p class="banner wait">{t.morning.againstCount(formatNumber(language, counts.against))}</p>}
    </>
  )
}

function Days({ language, seen: { day, team }, today }: { language: Language; seen: SeenMorning; today: string }) {
  const t = todayWords(language).morning
  const at = (one: string) => teamLink(language, MORNING, team, { dag: one })
  return (
    <p class="actions no-print">
      <a href={at(plusDays(day, -1))}>{t.dayBefore}</a>
      {day !== today && <a href={teamLink(language, MORNING, team)}>{t.today}</a>}
      {day < today && <a href={at(plusDays(day, 1))}>{t.dayAfter}</a>}
      <a href={link(language, '/vandaag')}>{t.start}</a>
    </p>
  )
}
