import { link } from '#platform/http/address.ts'
import { formatNumber } from '#platform/i18n.ts'
import { TaskList } from '#ui/task-list.tsx'
import type { Attention } from '../attention.store.ts'
import { todayWords } from '../words.ts'
import { TO } from './addresses.ts'
import type { PartProps } from './part.ts'

/** Pupils about whom two schools do not say the same; somebody has to call the other. */
export function AttentionPart({ language, attention: { total, shown } }: PartProps & { attention: Attention }) {
  const t = todayWords(language)
  const tasks = shown.map(({ pupilId, name, kind, route }) => ({
    title: name,
    href: link(language, TO.pupil(pupilId)),
    state: t.signal[kind].name,
    tone: 'wait' as const,
    children: `${route}. ${t.signal[kind].text}`,
  }))
  return (
    <section aria-labelledby="oneens">
      <h2 id="oneens">{t.attention.title}</h2>
      <p>{t.attention.lead(formatNumber(language, total))}</p>
      <TaskList label={t.attention.label} tasks={tasks} />
      {total > shown.length && <p class="small quiet">{t.attention.more(formatNumber(language, total - shown.length))}</p>}
    </section>
  )
}
