import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import { schemeText } from '#schemes/index.ts'
import { findProfiel } from '#schools/index.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { render } from '#ui/render.ts'
import type { SeenRoute } from '../actions.ts'
import { partnersAt, type Route, SIDES } from '../route.ts'
import { programmeWords } from '../words.ts'
import { AnswersPart } from './answers-part.tsx'
import { designWords } from './design/words.ts'
import { PupilCounts } from './pupil-counts.tsx'
import { RouteFindings } from './route-findings.tsx'

export function routePage(c: AppContext, seen: SeenRoute) {
  const { address, site } = c.var
  const { language } = address
  const { route, mayChange, judged } = seen
  const t = programmeWords(language)
  const crumbs = [{ label: t.section, href: link(language, '/programma') }, { label: route.name }]
  const actions = (
    <>
      <ButtonLink href={link(language, `/programma/${route.id}/ontwerp`)}>{designWords(language).toDesign}</ButtonLink>
      {mayChange && (
        <ButtonLink second href={link(language, `/programma/${route.id}/wijzigen`)}>
          {t.page.change}
        </ButtonLink>
      )}
    </>
  )
  return render(
    c,
    <Page address={address} site={site} title={route.name} section="programma" crumbs={crumbs}>
      <PageHead title={route.name} lead={leadOf(language, route)} actions={actions} />
      <RouteFindings language={language} route={route} judged={judged} />
      <div class="with-aside section-s">
        <div>
          <PupilCounts language={language} seen={seen} />
          <AnswersPart language={language} seen={seen} />
        </div>
        <aside class="stack">
          <Partners language={language} route={route} />
          <Facts language={language} route={route} />
        </aside>
      </div>
    </Page>,
  )
}

function leadOf(language: Language, { scheme, startsOn, endsOn }: Route): string {
  const t = programmeWords(language).page
  const [name, from] = [schemeText(language, scheme), formatDate(language, startsOn)]
  return endsOn ? t.leadEnded(name, from, formatDate(language, endsOn)) : t.lead(name, from)
}

function Partners({ language, route }: { language: Language; route: Route }) {
  const t = programmeWords(language)
  const boards = new Set(route.partners.map(({ boardId }) => boardId))
  return (
    <section class="panel" aria-labelledby="partners">
      <h2 id="partners">{t.page.partners}</h2>
      {route.partners.length === 0 && <p>{t.page.noPartners}</p>}
      {SIDES.filter((side) => partnersAt(route, side).length > 0).map((side) => (
        <>
          <h3>{t.side[side]}</h3>
          <ul>
            {partnersAt(route, side).map(({ siteName, institutionName }) => (
              <li>{siteName === institutionName ? siteName : `${siteName} (${institutionName})`}</li>
            ))}
          </ul>
        </>
      ))}
      {route.partners.length > 1 && boards.size === 1 && <p class="small quiet">{t.page.withinBoard}</p>}
    </section>
  )
}

function Facts({ language, route }: { language: Language; route: Route }) {
  const t = programmeWords(language)
  const facts: [string, string | null][] = [
    [t.page.profiel, route.profiel && (findProfiel(route.profiel)?.name ?? route.profiel)],
    [t.page.leerweg, route.leerweg && t.form.leerwegName[route.leerweg]],
    [t.page.niveau, route.niveau === null ? null : `mbo ${route.niveau}`],
    [t.page.leertraject, route.leertraject],
    [t.page.crebo, route.crebo],
  ]
  return (
    <section aria-labelledby="vast">
      <h2 id="vast">{t.page.facts}</h2>
      <dl class="pairs">
        {facts.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value ?? t.page.unknown}</dd>
          </>
        ))}
      </dl>
      <p>
        <a href={link(language, `/programma/${route.id}/agenda`)}>{t.page.toCalendar}</a>
      </p>
    </section>
  )
}
