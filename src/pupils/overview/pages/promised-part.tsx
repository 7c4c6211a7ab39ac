import type { Language } from '#platform/i18n.ts'
import { TaskList } from '#ui/task-list.tsx'
import { pupilHref } from '../../pages/addresses.ts'
import { dayText } from '../../pages/format.ts'
import type { Agreement } from '../../talk/index.ts'
import { overviewWords } from './words.ts'

interface PromisedProps {
  language: Language
  pupilId: string
  promises: readonly Agreement[]
  day: string
}

/** What is promised by whom and not done yet; what is late says so. */
export function PromisedPart({ language, pupilId, promises, day }: PromisedProps) {
  const t = overviewWords(language)
  if (promises.length === 0) return null
  const tasks = promises.map(({ what, owner, dueOn }) => {
    const isLate = dueOn < day
    const state = isLate ? t.overdue(dayText(language, dueOn)) : t.until(dayText(language, dueOn))
    return {
      title: what,
      href: pupilHref(language, pupilId, '/gesprekken'),
      state,
      tone: isLate ? ('bad' as const) : ('plain' as const),
      children: owner,
    }
  })
  return (
    <section aria-labelledby="beloofd">
      <h2 id="beloofd">{t.promised}</h2>
      <TaskList label={t.promised} tasks={tasks} />
    </section>
  )
}
