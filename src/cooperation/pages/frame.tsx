import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Right } from '#platform/access/rights.ts'
import { whyMay } from '#platform/access/viewer.ts'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Crumb } from '#ui/crumbs.tsx'
import { Page } from '#ui/page.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { render } from '#ui/render.ts'
import { Tabs } from '#ui/tabs.tsx'
import { partWords } from './words.ts'

/** The parts of the cooperation, each with the address of its first page and who has it. */
export const PARTS = {
  stand: { path: '/samenwerking/stand', right: 'agreement/see' },
  overeenkomsten: { path: '/samenwerking/overeenkomsten', right: 'agreement/see' },
  tellijst: { path: '/samenwerking/tellijst', right: 'count-list/see' },
  overleg: { path: '/samenwerking/overleg', right: 'consultation/see' },
  activiteiten: { path: '/samenwerking/activiteiten', right: 'consultation/see' },
  knelpunten: { path: '/samenwerking/knelpunten', right: 'consultation/see' },
  contacten: { path: '/samenwerking/contacten', right: 'consultation/see' },
  subsidies: { path: '/samenwerking/subsidies', right: 'consultation/see' },
  afrekening: { path: '/samenwerking/afrekening', right: 'settlement/see' },
  zelfevaluatie: { path: '/samenwerking/zelfevaluatie', right: 'assessment/answer' },
} as const satisfies Record<string, { path: string; right: Right }>
export type CooperationPart = keyof typeof PARTS

export interface FrameProps {
  part: CooperationPart
  title: string
  lead: Child
  /** between the part and this page; null on the first page of a part, which has the tabs instead */
  crumbs: Crumb[] | null
  actions?: Child
  status?: ContentfulStatusCode | undefined
  children?: Child
}

/** The same head on every page of the cooperation: tabs on the first page of a part, crumbs on the others. */
export function framed(c: AppContext, { part, title, lead, crumbs, actions, status, children }: FrameProps) {
  const { address, site } = c.var
  const { language } = address
  const t = partWords(language)
  const above = [
    { label: t.section, href: link(language, '/samenwerking') },
    { label: t.parts[part], href: link(language, PARTS[part].path) },
  ]
  const trail = crumbs && [...above, ...crumbs, { label: title }]
  return render(
    c,
    <Page address={address} site={site} title={title} section="samenwerking" {...(trail ? { crumbs: trail } : {})}>
      <PageHead title={title} lead={lead} actions={actions} />
      {!crumbs && <PartTabs c={c} current={part} />}
      {children}
    </Page>,
    status,
  )
}

function PartTabs({ c, current }: { c: AppContext; current: CooperationPart }) {
  const { language } = c.var.address
  const t = partWords(language)
  const { viewer } = c.var
  const parts = (Object.keys(PARTS) as CooperationPart[]).filter((part) => viewer && whyMay(viewer, PARTS[part].right))
  const tabs = parts.map((part) => ({ label: t.parts[part], href: link(language, PARTS[part].path), current: part === current }))
  return <Tabs label={t.label} tabs={[{ label: t.schools, href: link(language, '/samenwerking'), current: false }, ...tabs]} />
}
