import type { Child } from 'hono/jsx'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { Page } from '#ui/page.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { render } from '#ui/render.ts'
import { Tabs } from '#ui/tabs.tsx'
import { programmeWords } from '../../words.ts'
import { electiveWords } from './words.ts'

export const AT = '/programma/keuzeaanbod'

export interface FrameOptions {
  title: string
  lead: Child
  actions?: Child
  /** which tab is open; null: a page below the catalogue */
  tab: 'aanbod' | 'aanvragen' | 'coordinatoren' | null
  /** pages between the catalogue and this one */
  crumbs?: readonly { label: string; href: string }[]
  /** may place pupils: sees the requests */
  mayPlace: boolean
  status?: 200 | 422
}

/** The frame of every page about electives elsewhere. */
export function electivesFrame(c: AppContext, options: FrameOptions, children: Child) {
  const { address, site } = c.var
  const { language } = address
  const t = electiveWords(language)
  const { title, lead, actions, tab, crumbs = [], mayPlace, status = 200 } = options
  const above = [{ label: programmeWords(language).section, href: link(language, '/programma') }]
  const own = tab === 'aanbod' ? [] : [{ label: t.title, href: link(language, AT) }]
  const tabs = [
    { label: t.tabs.aanbod, href: link(language, AT), current: tab === 'aanbod' },
    ...(mayPlace ? [{ label: t.tabs.aanvragen, href: link(language, `${AT}/aanvragen`), current: tab === 'aanvragen' }] : []),
    { label: t.tabs.coordinatoren, href: link(language, `${AT}/coordinatoren`), current: tab === 'coordinatoren' },
  ]
  return render(
    c,
    <Page address={address} site={site} title={title} section="programma" crumbs={[...above, ...own, ...crumbs, { label: title }]}>
      <PageHead title={title} lead={lead} actions={actions} />
      {tab && <Tabs label={t.tabs.label} tabs={tabs} />}
      {children}
    </Page>,
    status,
  )
}

/** What could not be done, and what to do. */
export const Refusal = ({ text }: { text: string | null | undefined }) =>
  text ? (
    <p class="banner wait" role="alert">
      {text}
    </p>
  ) : null
