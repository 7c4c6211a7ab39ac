import type { Child } from 'hono/jsx'
import type { Crumb } from '#ui/crumbs.tsx'
import { type Filter, Filters } from '#ui/filters.tsx'
import { Page } from '#ui/page.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { render } from '#ui/render.ts'
import { Tabs } from '#ui/tabs.tsx'
import { resultTabs, type TabName } from './tabs.ts'
import type { PageView } from './view.ts'

export interface ResultPage {
  title: string
  lead: Child
  /** one of our own tabs, or the name of an extra one */
  tab: TabName | (string & {})
  crumbs?: Crumb[]
  actions?: Child
  filters?: Filter[]
  children?: Child
}

/** Title, the answer in one sentence, tabs and filters: the same head on every result page. */
export function resultPage(
  view: PageView,
  { title, lead, tab, crumbs, actions, filters, children }: ResultPage,
): Response | Promise<Response> {
  const { c, language, source } = view
  return render(
    c,
    <Page
      address={c.var.address}
      site={c.var.site}
      title={title}
      section="resultaten"
      region={source.name[language]}
      {...(crumbs ? { crumbs } : {})}
    >
      <PageHead title={title} lead={lead} actions={actions} />
      <Tabs label={view.words.tabs.label} tabs={resultTabs(view.language, view.source, tab)} />
      {filters && <Filters filters={filters} />}
      {children}
    </Page>,
  )
}
