import { link } from '#platform/http/address.ts'
import type { AppContext, ErrorStatus } from '#platform/http/app.ts'
import { uiMessages } from './messages.ts'
import { Page } from './page.tsx'
import { PageHead } from './page-head.tsx'
import { render } from './render.ts'

/** Says what is wrong and what to do; never a stack trace. */
export function errorPage(c: AppContext, status: ErrorStatus): Response | Promise<Response> {
  const { address, site } = c.var
  const t = uiMessages(address.language)
  const text = t.errors[status]
  return render(
    c,
    <Page address={address} site={site} title={text.title} section={null}>
      <PageHead title={text.title} lead={text.text} />
      {(status === 500 || status === 503) && <p class="quiet">{t.requestId(c.var.requestId)}</p>}
      <p>
        <a href={link(address.language, '/')}>{text.action}</a>
      </p>
    </Page>,
    status,
  )
}
