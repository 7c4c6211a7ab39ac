import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { Page } from '#ui/page.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { render } from '#ui/render.ts'
import { SCHEMES } from '../scheme.ts'
import { schemeText } from '../words.ts'
import { FIRST_YEAR, lastYear, TimeBar } from './time-bar.tsx'
import { leadsText, pageWords, periodText } from './words.ts'

/** The twelve schemes: where each leads, and when a route could begin under it. */
export function schemesPage(c: AppContext, today: string) {
  const { address, site } = c.var
  const { language } = address
  const t = pageWords(language)
  const crumbs = [{ label: t.section, href: link(language, '/programma') }, { label: t.title }]
  return render(
    c,
    <Page address={address} site={site} title={t.title} section="programma" crumbs={crumbs}>
      <PageHead title={t.title} lead={t.lead} />
      <table class="table cards">
        <caption class="visually-hidden">{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.scheme}</th>
            <th scope="col">{t.direction}</th>
            <th scope="col">{t.period.label}</th>
          </tr>
        </thead>
        <tbody>
          {SCHEMES.map((scheme) => (
            <tr>
              <th scope="row">
                <a href={link(language, `/programma/regelingen/${scheme.id}`)}>{schemeText(language, scheme.id)}</a>
              </th>
              <td>{leadsText(language, scheme.leads)}</td>
              <td class="wide">
                <TimeBar scheme={scheme} today={today} />
                <small>{periodText(language, scheme)}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <a href={link(language, '/programma/regelingen/examen')}>{t.exam}</a>
      </p>
      <p>
        <a href={link(language, '/programma/rondes')}>{t.toRounds}</a>
      </p>
      <p class="small quiet">{t.years(String(FIRST_YEAR), String(lastYear(today)))}</p>
    </Page>,
  )
}
