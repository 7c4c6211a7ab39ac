import type { Child } from 'hono/jsx'
import { Badge, type Tone } from './badge.tsx'

export interface Task {
  title: string
  /** where it is done; without it the task waits for another */
  href?: string
  state: string
  tone?: Tone
  children?: Child
}

/** What has to be done, in order, with how far each is. */
export function TaskList({ label, tasks }: { label: string; tasks: readonly Task[] }) {
  return (
    <ol class="tasks" aria-label={label}>
      {tasks.map(({ title, href, state, tone, children }) => (
        <li>
          {href ? <a href={href}>{title}</a> : <b>{title}</b>}
          <Badge tone={tone ?? 'plain'}>{state}</Badge>
          {children && <p>{children}</p>}
        </li>
      ))}
    </ol>
  )
}
