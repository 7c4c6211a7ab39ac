import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { whyMay } from '#platform/access/viewer.ts'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Crumb } from '#ui/crumbs.tsx'
import { Page } from '#ui/page.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { render } from '#ui/render.ts'
import { BASE } from './addresses.ts'
import { pupilWords } from './words.ts'

export interface PupilsPage {
  title: string
  lead: Child
  /** between the list and this page; left out on the list itself */
  crumbs?: Crumb[]
  status?: ContentfulStatusCode
  /** see PageProps.again */
  again?: number
  actions?: Child
  children?: Child
}

/** The frame of every page about pupils. */
export function pupilsPage(
  c: AppContext,
  { title, lead, crumbs, status, again, actions, children }: PupilsPage,
): Response | Promise<Response> {
  const { address, site } = c.var
  // who reads files in need not see pupils: no crumb then to a list that stays closed
  const start = whyMay(c.var.viewer, 'pupil/see') ? [{ label: pupilWords(address.language).name, href: link(address.language, BASE) }] : []
  return render(
    c,
    <Page
      address={address}
      site={site}
      title={title}
      section="leerlingen"
      {...(crumbs ? { crumbs: [...start, ...crumbs, { label: title }] } : {})}
      {...(again ? { again } : {})}
    >
      <PageHead title={title} lead={lead} actions={actions} />
      {children}
    </Page>,
    status,
  )
}
