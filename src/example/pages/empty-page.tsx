import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { SubmitButton } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { render } from '#ui/render.ts'
import { exampleWords } from '../words.ts'

/** Nothing is there yet: what the example is, and the button that makes it. */
export function emptyPage(c: AppContext) {
  const { address, site } = c.var
  const t = exampleWords(address.language)
  return render(
    c,
    <Page address={address} site={site} title={t.title} section={null}>
      <PageHead title={t.title} lead={t.empty.lead} />
      <div class="prose">
        <p>{t.empty.what}</p>
        <p>{t.empty.notYours}</p>
        <form method="post" action={link(address.language, '/voorbeeld')} data-turbo="false">
          <p class="actions">
            <SubmitButton>{t.empty.make}</SubmitButton> <span class="small quiet">{t.empty.takes}</span>
          </p>
        </form>
      </div>
    </Page>,
  )
}
