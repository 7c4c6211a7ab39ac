import { link } from '#platform/http/address.ts'
import { formatDate } from '#platform/i18n.ts'
import type { LeavingToFollow } from '#pupils/index.ts'
import { TaskList } from '#ui/task-list.tsx'
import { todayWords } from '../words.ts'
import { TO } from './addresses.ts'
import type { PartProps } from './part.ts'

/** Who left a route by the word of another school, while this person's school says that the pupil is in it. */
export function LeavingsPart({ language, leavings }: PartProps & { leavings: readonly LeavingToFollow[] }) {
  const t = todayWords(language).leavings
  const tasks = leavings.map(({ pupilId, name, routeName, school, on }) => ({
    title: name,
    href: link(language, TO.leaving(pupilId)),
    state: t.open,
    tone: 'wait' as const,
    children: t.text(school, routeName, formatDate(language, on)),
  }))
  return (
    <section aria-labelledby="vertrokken">
      <h2 id="vertrokken">{t.title}</h2>
      <TaskList label={t.title} tasks={tasks} />
    </section>
  )
}
