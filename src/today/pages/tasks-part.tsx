import { link } from '#platform/http/address.ts'
import { formatNumber } from '#platform/i18n.ts'
import { type Task, TaskList } from '#ui/task-list.tsx'
import type { Today } from '../actions.ts'
import { todayWords } from '../words.ts'
import { TO } from './addresses.ts'
import type { PartProps } from './part.ts'

type Waiting = NonNullable<Today['tasks']>

export const isWaiting = ({ imports, matches, retention, invited, designs }: Waiting): boolean =>
  imports + matches + retention + invited + designs > 0

/** What waits for a decision of this person. What is not waiting is not there. */
export function TasksPart({ language, tasks }: PartProps & { tasks: Waiting }) {
  const t = todayWords(language).tasks
  const number = (value: number): string => formatNumber(language, value)
  const invitedText = tasks.expired > 0 ? `${t.invited.text} ${t.expired(number(tasks.expired))}` : t.invited.text
  const rows: (Task & { n: number })[] = [
    { n: tasks.retention, title: t.retention.title, children: t.retention.text, href: TO.retention, state: '', tone: 'wait' },
    { n: tasks.designs, title: t.designs.title, children: t.designs.text, href: TO.routes, state: '', tone: 'wait' },
    { n: tasks.imports, title: t.imports.title, children: t.imports.text, href: TO.imports, state: '', tone: 'wait' },
    { n: tasks.matches, title: t.matches.title, children: t.matches.text, href: TO.matches, state: '', tone: 'wait' },
    { n: tasks.invited, title: t.invited.title, children: invitedText, href: TO.people, state: '' },
  ]
  const waiting = rows.filter(({ n }) => n > 0)
  return (
    <section aria-labelledby="besluiten">
      <h2 id="besluiten">{t.title}</h2>
      <TaskList
        label={t.label}
        tasks={waiting.map(({ n, href = '', ...task }) => ({ ...task, href: link(language, href), state: number(n) }))}
      />
    </section>
  )
}
