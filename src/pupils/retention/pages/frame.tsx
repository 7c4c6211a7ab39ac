import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { link } from '#platform/http/address.ts'
import { Page } from '#ui/page.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { render } from '#ui/render.ts'
import { BASE } from './addresses.ts'
import type { Visit } from './visit.ts'

export interface RetentionPage {
  title: string
  lead: Child
  /** below the first page */
  below?: boolean
  status?: ContentfulStatusCode
  children?: Child
}

export function retentionPage({ c, language, words }: Visit, { title, lead, below, status, children }: RetentionPage) {
  const { address, site } = c.var
  const crumbs = below ? { crumbs: [{ label: words.title, href: link(language, BASE) }, { label: title }] } : {}
  return render(
    c,
    <Page address={address} site={site} title={title} section="leerlingen" {...crumbs}>
      <PageHead title={title} lead={lead} />
      {children}
    </Page>,
    status,
  )
}
