import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { whyMay } from '#platform/access/viewer.ts'
import { link } from '#platform/http/address.ts'
import type { Crumb } from '#ui/crumbs.tsx'
import { Page } from '#ui/page.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { render } from '#ui/render.ts'
import { Tabs } from '#ui/tabs.tsx'
import type { Visit } from './visit.ts'
import { sharedWords } from './words.ts'

export type Part = 'scholen' | 'mensen' | 'opleidingen' | 'leerbedrijven' | 'inrichten'

export const PART_PATHS: Record<Part, string> = {
  scholen: '/samenwerking',
  mensen: '/samenwerking/mensen',
  opleidingen: '/samenwerking/opleidingen',
  leerbedrijven: '/samenwerking/leerbedrijven',
  inrichten: '/inrichten/voortgang',
}

export interface SchoolsPage {
  part: Part
  title: string
  lead: Child
  /** between the part and this page; null on the first page of a part, which has the tabs instead */
  crumbs: Crumb[] | null
  actions?: Child
  status?: ContentfulStatusCode | undefined
  children?: Child
}

/** The same head on every page of schools and people: tabs on the first page of a part, crumbs on the others. */
export function schoolsPage({ c, language, viewer }: Visit, { part, title, lead, crumbs, actions, status, children }: SchoolsPage) {
  const { address, site } = c.var
  const t = sharedWords(language)
  const trail = crumbs && [{ label: t.parts[part], href: link(language, PART_PATHS[part]) }, ...crumbs, { label: title }]
  return render(
    c,
    <Page address={address} site={site} title={title} section="samenwerking" {...(trail ? { crumbs: trail } : {})}>
      <PageHead title={title} lead={lead} actions={actions} />
      {!crumbs && <PartTabs visit={{ language, viewer }} current={part} />}
      {children}
    </Page>,
    status,
  )
}

function PartTabs({ visit: { language, viewer }, current }: { visit: Pick<Visit, 'language' | 'viewer'>; current: Part }) {
  const t = sharedWords(language)
  const tabs = (Object.keys(PART_PATHS) as Part[])
    .filter((part) => part !== 'inrichten' || whyMay(viewer, 'setup/change'))
    .map((part) => ({
      label: t.parts[part],
      href: link(language, PART_PATHS[part]),
      current: part === current,
    }))
  // the pages of another module, reached by their address
  const path = whyMay(viewer, 'agreement/see') ? '/samenwerking/stand' : whyMay(viewer, 'consultation/see') ? '/samenwerking/overleg' : null
  const cooperation = path === null ? [] : [{ label: t.agreements, href: link(language, path), current: false }]
  return <Tabs label={t.partsLabel} tabs={[...tabs, ...cooperation]} />
}
