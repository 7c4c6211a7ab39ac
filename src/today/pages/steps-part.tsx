import { link } from '#platform/http/address.ts'
import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import { type DueStep, leadsTeam, type PupilSteps, stepKind, type WaitingSteps } from '#pupils/index.ts'
import { TaskList } from '#ui/task-list.tsx'
import { todayWords } from '../words.ts'
import { TO } from './addresses.ts'
import type { PartProps } from './part.ts'

export const areStepsQuiet = ({ total }: WaitingSteps): boolean => total === 0

/** After so many absences or times late: of one's own pupils every step, of the school for who leads it the higher ones. */
export function StepsPart({ language, viewer, steps: { shown, total, schools } }: PartProps & { steps: WaitingSteps }) {
  const t = todayWords(language).steps
  const tasks = shown.map((pupil) => ({
    title: pupil.name,
    href: link(language, TO.absence(pupil.pupilId)),
    state: t.step[stepKind(pupil.first)],
    tone: pupil.first.severity === 'not-allowed' ? ('bad' as const) : ('wait' as const),
    children: reasonsOf(language, pupil, schools),
  }))
  return (
    <section aria-labelledby="stappen">
      <h2 id="stappen">{t.title}</h2>
      <p>{t.text(formatNumber(language, total))}</p>
      {leadsTeam(viewer) && <p class="small">{t.led}</p>}
      <TaskList label={t.title} tasks={tasks} />
      {total > shown.length && <p class="small quiet">{t.more(formatNumber(language, total - shown.length))}</p>}
      <p class="small quiet">{t.excused}</p>
      <p class="small">
        <a href={link(language, TO.absenceSteps)}>{t.all}</a>
      </p>
    </section>
  )
}

function reasonsOf(language: Language, { first, others }: PupilSteps, schools: WaitingSteps['schools']): string {
  const t = todayWords(language).steps
  const reason = (step: DueStep): string => reasonOf(language, step, schools.get(step.schoolId) ?? '')
  return [reason(first), ...others.map((step) => t.also(t.step[stepKind(step)], reason(step)))].join(' ')
}

/** How many after how many, at which school, and since when. */
function reasonOf(language: Language, step: DueStep, school: string): string {
  const t = todayWords(language).steps
  const number = (value: number): string => formatNumber(language, value, Number.isInteger(value) ? 0 : 1)
  const since = formatDate(language, step.since, 'short')
  switch (step.rule) {
    case 'absence/step-due':
      return t.absences(number(step.absences), number(step.after), school, since)
    case 'absence/late-step-due':
      return t.lates(number(step.lates), number(step.after), school, since)
    case 'absence/report-due': {
      const hours = t.hours(number(step.hours), number(step.weeks), number(step.most), school, since)
      return `${hours} ${step.article === null ? t.noArticle : t.article(step.article)}`
    }
  }
}
