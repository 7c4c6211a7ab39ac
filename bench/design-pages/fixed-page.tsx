import type { AppContext } from '../../src/platform/http/app.ts'
import { Page } from '../../src/ui/page.tsx'
import { PageHead } from '../../src/ui/page-head.tsx'
import { render } from '../../src/ui/render.ts'

/** The frame of every page around a text that nobody has to look up. */
export function fixedPage(c: AppContext) {
  const { address, site } = c.var
  return render(
    c,
    <Page address={address} site={site} title="Vast" section="programma">
      <PageHead title="Vast" lead="Een tekst." />
    </Page>,
    200,
  )
}
