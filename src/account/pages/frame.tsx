import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { Page } from '#ui/page.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { render } from '#ui/render.ts'
import { words } from './words.ts'

export interface AccountPageProps {
  title: string
  lead: Child
  status?: ContentfulStatusCode
  /** belongs to one's own account: with the way back */
  isOwn?: boolean
  children?: Child
}

/** No browser keeps a copy: what is typed and shown here are ways in. */
export function accountPage(c: AppContext, { title, lead, status = 200, isOwn = false, children }: AccountPageProps) {
  const { address, site } = c.var
  const { account } = words(address.language)
  const back = [{ label: account.title, href: link(address.language, '/account') }]
  c.header('cache-control', 'no-store')
  return render(
    c,
    <Page address={address} site={{ ...site, neverStored: true }} title={title} section={null} {...(isOwn ? { crumbs: back } : {})}>
      <PageHead title={title} lead={lead} />
      <Notice c={c} />
      {children}
    </Page>,
    status,
  )
}

/** What has just been done, after a form was sent: the address holds which. */
function Notice({ c }: { c: AppContext }) {
  const { language, query } = c.var.address
  const { notice } = words(language)
  const name = query.get('bericht') ?? ''
  return name in notice ? (
    <p class="banner" role="status">
      {notice[name as keyof typeof notice]}
    </p>
  ) : null
}
