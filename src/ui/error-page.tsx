import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { uiMessages } from './messages.ts'
import { Page } from './page.tsx'
import { render } from './render.ts'

/** Says what is wrong and what to do; never a stack trace. */
export function errorPage(c: AppContext, status: 404 | 500): Response | Promise<Response> {
  const { address, site } = c.var
  const t = uiMessages(address.language)
  const text = status === 404 ? t.notFound : t.failed
  return render(
    c,
    <Page address={address} site={site} title={text.title} section="resultaten">
      <div class="head">
        <div>
          <h1>{text.title}</h1>
          <p class="lead">{text.text}</p>
        </div>
      </div>
      <p>
        <a href={link(address.language, '/resultaten')}>{text.action}</a>
      </p>
    </Page>,
    status,
  )
}
