import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { AppContext } from '#platform/http/app.ts'
import type { Crumb } from '#ui/crumbs.tsx'
import { Page } from '#ui/page.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { render } from '#ui/render.ts'
import { startHref } from './addresses.ts'
import { uploadWords } from './words.ts'

export interface UploadPage {
  title: string
  lead: Child
  /** between the start page and this one; left out on the start page itself */
  crumbs?: Crumb[]
  /** see PageProps.again */
  again?: number | undefined
  status?: ContentfulStatusCode
  actions?: Child
  children?: Child
}

/** Crumbs, title and what the page is about: the same head on every page here. */
export function uploadPage(c: AppContext, { title, lead, crumbs, again, status, actions, children }: UploadPage) {
  const { address, site } = c.var
  const t = uploadWords(address.language)
  const trail = crumbs && [{ label: t.name, href: startHref(address.language) }, ...crumbs, { label: title }]
  return render(
    c,
    <Page
      address={address}
      site={site}
      title={title}
      section="resultaten"
      region={t.name}
      {...(trail ? { crumbs: trail } : {})}
      {...(again ? { again } : {})}
    >
      <PageHead title={title} lead={lead} actions={actions} />
      {children}
    </Page>,
    status,
  )
}
