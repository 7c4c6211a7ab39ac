import { formatNumber, type Language } from '#platform/i18n.ts'
import { yearLabel } from '#programme/index.ts'
import type { PacedRoute } from '../../overview/overview.store.ts'
import type { Pace } from '../../progress/pace.ts'
import type { PupilRoute } from '../../route-plan/index.ts'
import { type Mark, type Timeline, timelineOf } from '../../timeline/timeline.ts'
import { pupilWords } from '../words.ts'

interface TimelineProps {
  language: Language
  routes: readonly PacedRoute[]
  day: string
}

/** Where in the route: its years with today, and what comes next; or why that is not known. */
export function TimelinePart({ language, routes, day }: TimelineProps) {
  const t = pupilWords(language).timeline
  if (routes.length === 0) return null
  return (
    <section aria-labelledby="waar">
      <h2 id="waar">{t.title}</h2>
      {routes.map((route) => {
        const timeline = timelineOf(route, day, route.paces)
        return (
          <>
            <p>{lineOf(language, route)}</p>
            <Paces language={language} paces={route.paces} />
            {timeline && <Drawing language={language} timeline={timeline} />}
            {timeline && <Coming language={language} marks={timeline.marks.filter(({ isPast }) => !isPast)} />}
          </>
        )
      })}
    </section>
  )
}

function lineOf(language: Language, { routeName, cohort, version, year }: PupilRoute): string {
  const t = pupilWords(language).timeline
  if (!year.known) return t.unknown[year.why](routeName)
  const line = t.line(routeName, yearLabel(year.year), `${cohort}`, `${version?.number ?? ''}`)
  return year.planned && year.planned.id !== year.year.id ? `${line} ${t.other(yearLabel(year.planned))}` : line
}

/** What was decided about the pace, all together. */
function Paces({ language, paces }: { language: Language; paces: readonly Pace[] }) {
  const t = pupilWords(language).timeline
  const halves = paces.reduce((all, { kind, halfYears }) => all + (PACE[kind] ?? 0) * (halfYears ?? 0), 0)
  if (halves === 0) return null
  const years = formatNumber(language, Math.abs(halves) / 2, 1)
  return <p>{halves < 0 ? t.faster(years) : t.longer(years)}</p>
}

const PACE: Partial<Record<Pace['kind'], number>> = { accelerate: -1, extend: 1 }

const [TOP, BAR] = [20, 28]
const SHAPES: Record<Mark['kind'], string> = { exam: 'm-exam', choice: 'm-choice', diploma: 'm-dip' }

/** The picture says what the words beside it say too; a phone gets one of its own width, for shrunk letters cannot be read. */
const Drawing = (props: { language: Language; timeline: Timeline }) => (
  <figure class="route-year">
    <Years {...props} width={752} at="only-wide" />
    <Years {...props} width={328} at="only-narrow" />
  </figure>
)

function Years({
  language,
  timeline: { segments, marks, today },
  width,
  at,
}: {
  language: Language
  timeline: Timeline
  width: number
  at: 'only-wide' | 'only-narrow'
}) {
  const t = pupilWords(language).timeline
  const x = (share: number): number => Math.round(1 + share * (width - 2))
  const now = segments.find(({ state }) => state === 'now')
  return (
    <svg class={at} viewBox={`0 0 ${width} 70`} width={width} height={70} role="img" aria-label={t.drawing(now ? yearLabel(now.year) : '')}>
      {segments.map(({ year, from, until, state }) => (
        <>
          <rect class={year.stage === 'vmbo' ? 'b-vmbo' : 'b-mbo'} x={x(from)} y={TOP} width={x(until) - x(from)} height={BAR} rx={2} />
          <text class={year.stage === 'vmbo' ? undefined : 't-on'} x={x(from) + 8} y={TOP + 19}>
            {state === 'done' ? `✓ ${yearLabel(year)}` : yearLabel(year)}
          </text>
        </>
      ))}
      {marks.map((mark) => (
        <MarkShape mark={mark} x={x(mark.at)} />
      ))}
      <line class="m-now" x1={x(today)} x2={x(today)} y1={TOP - 4} y2={TOP + BAR + 6} />
      <text class="t-strong" x={Math.min(Math.max(x(today), 30), width - 30)} y={TOP - 7} text-anchor="middle">
        {t.today}
      </text>
    </svg>
  )
}

function MarkShape({ mark: { kind }, x }: { mark: Mark; x: number }) {
  const y = TOP + BAR + 12
  if (kind === 'exam') return <rect class={SHAPES.exam} x={x - 5} y={y - 5} width={10} height={10} />
  if (kind === 'diploma') return <circle class={SHAPES.diploma} cx={x} cy={y} r={6} />
  return <path class={SHAPES.choice} d={`M${x} ${y - 6}l6 6-6 6-6-6z`} />
}

const MOST = 4

/** Exams of one week are one line. */
function Coming({ language, marks }: { language: Language; marks: readonly Mark[] }) {
  const t = pupilWords(language).timeline
  const lines = new Map<string, Mark[]>()
  for (const mark of marks) {
    const key = `${mark.kind} ${mark.schoolYear} ${mark.week}`
    lines.set(key, [...(lines.get(key) ?? []), mark])
  }
  if (lines.size === 0) return null
  return (
    <ul>
      {[...lines.values()].slice(0, MOST).map((same) => {
        const [{ kind, schoolYear, week }] = same as [Mark, ...Mark[]]
        const year = week >= 31 ? schoolYear : schoolYear + 1
        return <li>{t.mark(t.kind[kind], same.map(({ name }) => name).join(', '), `${week}`, `${year}`)}</li>
      })}
    </ul>
  )
}
