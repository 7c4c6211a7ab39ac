import { link } from '#platform/http/address.ts'
import { type Task, TaskList } from '#ui/task-list.tsx'
import { type Progress, STEPS, type Step } from '../setup.store.ts'
import { todayWords } from '../words.ts'
import { TO } from './addresses.ts'
import type { PartProps } from './part.ts'

const WHERE: Record<Step, string> = {
  schools: TO.schools,
  profielen: TO.schools,
  qualifications: TO.qualifications,
  people: TO.people,
  routes: TO.routes,
  pupils: TO.imports,
}

/** Nothing can be said of a site, and no route made, before there is one. */
const NEEDS_SCHOOLS: readonly Step[] = ['profielen', 'routes', 'pupils']

export const isSetUp = (progress: Progress): boolean => STEPS.every((step) => progress[step])

/** From an empty region to pupils in routes; gone when all steps have been taken. */
export function SetupPart({ language, progress }: PartProps & { progress: Progress }) {
  const t = todayWords(language).setup
  const tasks = STEPS.map((step): Task => {
    const waits = !progress[step] && !progress.schools && NEEDS_SCHOOLS.includes(step)
    const state = progress[step]
      ? { state: t.done, tone: 'good' as const }
      : waits
        ? { state: t.waits }
        : { state: t.open, tone: 'wait' as const }
    return { title: t.step[step].title, children: t.step[step].text, ...state, ...(waits ? {} : { href: link(language, WHERE[step]) }) }
  })
  return (
    <section aria-labelledby="inrichten">
      <h2 id="inrichten">{t.title}</h2>
      <p class="quiet">
        {t.lead(String(STEPS.filter((step) => progress[step]).length), String(STEPS.length))}{' '}
        <a href={link(language, TO.steps)}>{t.oneByOne}</a>
      </p>
      <TaskList label={t.label} tasks={tasks} />
    </section>
  )
}
