import type { Role } from '#platform/access/rights.ts'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { roleText } from '#schools/index.ts'
import { Page } from '#ui/page.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { render } from '#ui/render.ts'
import type { Found, Results } from '../search/actions.ts'
import type { Hit } from '../search/search.store.ts'
import { todayWords } from '../words.ts'
import { TO } from './addresses.ts'

/** What was found, grouped. The question stands in the address, and in the field above. */
export function searchPage(c: AppContext, results: Results) {
  const { address, site } = c.var
  const { language } = address
  const t = todayWords(language).search
  const title = results.query ? t.titleFor(results.query.text) : t.title
  return render(
    c,
    <Page address={address} site={site} title={title} section={null}>
      <PageHead title={title} lead={leadOf(language, results)} />
      {results.query && countOf(results) === 0 && <p class="quiet">{t.noneHint}</p>}
      <Groups language={language} results={results} />
    </Page>,
  )
}

const countOf = ({ pupils, routes, schools, people }: Results): number =>
  [pupils, routes, schools, people].reduce((sum, { hits }) => sum + hits.length, 0)

function leadOf(language: Language, results: Results): string {
  const t = todayWords(language).search
  if (!results.query) return results.asked.trim() === '' ? t.lead : t.short
  const n = countOf(results)
  return n === 0 ? t.none(results.query.text) : t.found(formatNumber(language, n))
}

function Groups({ language, results: { pupils, routes, schools, people } }: { language: Language; results: Results }) {
  const t = todayWords(language).search.group
  return (
    <>
      <Group language={language} id="leerlingen" title={t.pupils} found={pupils} to={({ id }) => TO.pupil(id)} more={({ more }) => more} />
      <Group language={language} id="routes" title={t.routes} found={routes} to={({ id }) => TO.route(id)} more={({ more }) => more} />
      <Group
        language={language}
        id="scholen"
        title={t.schools}
        found={schools}
        to={({ kind, id }) => (kind === 'institution' ? TO.institution(id) : TO.site(id))}
        more={({ more }) => more}
      />
      <Group
        language={language}
        id="mensen"
        title={t.people}
        found={people}
        to={({ id }) => TO.person(id)}
        more={({ roles }) => roles.map((role) => roleText(language, role as Role)).join(', ')}
      />
    </>
  )
}

interface GroupProps<H extends Hit> {
  language: Language
  id: string
  title: string
  found: Found<H>
  to: (hit: H) => string
  more: (hit: H) => string
}

function Group<H extends Hit>({ language, id, title, found, to, more }: GroupProps<H>) {
  if (found.hits.length === 0) return null
  return (
    <section class="section-s" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="hits">
        {found.hits.map((hit) => (
          <li>
            <a href={link(language, to(hit))}>{hit.name}</a> <small class="quiet">{more(hit)}</small>
          </li>
        ))}
      </ul>
      {found.more && <p class="small quiet">{todayWords(language).search.more}</p>}
    </section>
  )
}
