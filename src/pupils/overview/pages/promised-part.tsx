import type { Language } from '#platform/i18n.ts'
import type { Tone } from '#ui/badge.tsx'
import { TaskList } from '#ui/task-list.tsx'
import { pupilHref } from '../../pages/addresses.ts'
import { dayText } from '../../pages/format.ts'
import { type Agreement, isOnWord } from '../../talk/index.ts'
import { DoneForm } from '../../talk/pages/done-form.tsx'
import { talkWords } from '../../talk/pages/words.ts'
import { overviewWords } from './words.ts'

interface PromisedProps {
  language: Language
  pupilId: string
  promises: readonly Agreement[]
  day: string
  /** the pupil looks, and says of own promises that they are done */
  isPupil: boolean
}

/** What is promised by whom and not done yet; what is late says so. */
export function PromisedPart({ language, pupilId, promises, day, isPupil }: PromisedProps) {
  const t = overviewWords(language)
  if (promises.length === 0) return null
  const tasks = promises.map((one) => ({
    ...{ title: one.what, href: pupilHref(language, pupilId, '/gesprekken'), children: one.owner },
    ...standingOf(language, one, day),
  }))
  const own = isPupil ? promises.filter((one) => one.ownerKind === 'pupil' && !isOnWord(one)) : []
  return (
    <section aria-labelledby="beloofd">
      <h2 id="beloofd">{t.promised}</h2>
      <TaskList label={t.promised} tasks={tasks} />
      {own.map((one) => (
        <>
          <p class="small">{one.what}</p>
          <DoneForm language={language} promise={one} />
        </>
      ))}
    </section>
  )
}

function standingOf(language: Language, one: Agreement, day: string): { state: string; tone: Tone } {
  const t = overviewWords(language)
  const due = dayText(language, one.dueOn)
  if (isOnWord(one)) return { state: talkWords(language).onWord, tone: 'wait' }
  return one.dueOn < day ? { state: t.overdue(due), tone: 'bad' } : { state: t.until(due), tone: 'plain' }
}
