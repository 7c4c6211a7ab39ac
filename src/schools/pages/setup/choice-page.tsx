import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { ButtonLink, SubmitButton } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { render } from '#ui/render.ts'
import { SETUP, setupWords } from './words.ts'

/** The start page of a database without a region: look around, or begin. `/voorbeeld` fills the example region. */
export function startChoicePage(c: AppContext) {
  const { address, site } = c.var
  const t = setupWords(address.language).choice
  return render(
    c,
    <Page address={address} site={site} title={t.title} section={null}>
      <PageHead title={t.title} lead={t.lead} />
      <div class="two-choices">
        <section class="panel" aria-labelledby="eigen">
          <h2 id="eigen">{t.ownTitle}</h2>
          <p>{t.ownText}</p>
          <p>
            <ButtonLink href={link(address.language, SETUP)}>{t.own}</ButtonLink>
          </p>
        </section>
        <section class="panel" aria-labelledby="rondkijken">
          <h2 id="rondkijken">{t.exampleTitle}</h2>
          <p>{t.exampleText}</p>
          <form method="post" action={link(address.language, '/voorbeeld')} data-turbo="false">
            <SubmitButton second>{t.example}</SubmitButton>
          </form>
        </section>
      </div>
    </Page>,
  )
}
