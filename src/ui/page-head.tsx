import type { Child } from 'hono/jsx'

export interface PageHeadProps {
  title: string
  /** the page in one sentence */
  lead: Child
  actions?: Child
  /** under the lead */
  children?: Child
}

/** The top of every page: what it is, and the answer or the question in one sentence. */
export function PageHead({ title, lead, actions, children }: PageHeadProps) {
  return (
    <div class="head">
      <div>
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        {children}
      </div>
      {actions && <div class="actions">{actions}</div>}
    </div>
  )
}
