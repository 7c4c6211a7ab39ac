import { link } from '#platform/http/address.ts'
import { formatDate } from '#platform/i18n.ts'
import { type OpenCorrection, standingOf } from '#pupils/index.ts'
import { TaskList } from '#ui/task-list.tsx'
import { todayWords } from '../words.ts'
import { TO } from './addresses.ts'
import type { PartProps } from './part.ts'

/** What pupils and parents asked to be put right, and until when this person's school answers. */
export function CorrectionsPart({ language, day, corrections }: PartProps & { corrections: readonly OpenCorrection[] }) {
  const t = todayWords(language).corrections
  const tasks = corrections.map((one) => {
    const standing = standingOf(one, day)
    const until = standing.state === 'answered' ? '' : formatDate(language, standing.until, 'short')
    const tone = standing.state === 'late' ? ('bad' as const) : ('wait' as const)
    const href = link(language, TO.corrections(one.pupilId))
    return {
      title: one.pupilName,
      href,
      state: standing.state === 'late' ? t.late(until) : t.until(until),
      tone,
      children: t.by(one.askedBy),
    }
  })
  return (
    <section aria-labelledby="verbeteringen">
      <h2 id="verbeteringen">{t.title}</h2>
      <TaskList label={t.title} tasks={tasks} />
    </section>
  )
}
