import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import { schemeText } from '#schemes/index.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { render } from '#ui/render.ts'
import type { ListedRoute } from '../actions.ts'
import type { RouteStanding } from '../region/actions.ts'
import { regionWords } from '../region/words.ts'
import { countText, directionText, programmeWords } from '../words.ts'
import { electiveWords } from './electives/words.ts'
import { Standing } from './region/standing-cell.tsx'

export interface ListModel {
  routes: readonly ListedRoute[]
  /** per route: how far it is, and what it waits for */
  standings: ReadonlyMap<string, RouteStanding>
  mayMake: boolean
  hasSites: boolean
}

export function listPage(c: AppContext, { routes, standings, mayMake, hasSites }: ListModel) {
  const { address, site } = c.var
  const { language } = address
  const t = programmeWords(language)
  const isEmpty = routes.length === 0
  const add = mayMake && hasSites && <ButtonLink href={link(language, '/programma/nieuw')}>{t.list.add}</ButtonLink>
  return render(
    c,
    <Page address={address} site={site} title={t.list.title} section="programma">
      <PageHead
        title={t.list.title}
        lead={isEmpty ? t.list.leadEmpty : t.list.lead(formatNumber(language, routes.length))}
        actions={!isEmpty && add}
      />
      {isEmpty ? (
        <Empty language={language} mayMake={mayMake} hasSites={hasSites} add={add} />
      ) : (
        <Routes language={language} routes={routes} standings={standings} />
      )}
      <SeeAlso language={language} isEmpty={isEmpty} />
    </Page>,
  )
}

function Empty({ language, mayMake, hasSites, add }: { language: Language; mayMake: boolean; hasSites: boolean; add: unknown }) {
  const t = programmeWords(language).list
  const text = mayMake ? (hasSites ? t.emptyMay : t.emptyNoSites) : t.emptyMayNot
  return (
    <section class="empty">
      <h2>{t.emptyTitle}</h2>
      <p>{text}</p>
      {add as never}
    </section>
  )
}

/** What else there is about all routes of the region. */
function SeeAlso({ language, isEmpty }: { language: Language; isEmpty: boolean }) {
  const t = regionWords(language)
  return (
    <ul class="section">
      <li>
        <a href={link(language, '/programma/kaart')}>{t.toMap}</a>
      </li>
      <li>
        <a href={link(language, '/programma/rondes')}>{t.toRounds}</a>
      </li>
      <li>
        <a href={link(language, '/programma/keuzeaanbod')}>{electiveWords(language).toElectives}</a>
      </li>
      {!isEmpty && (
        <li>
          <a href={link(language, '/programma/melden')}>{t.toReports}</a>
        </li>
      )}
    </ul>
  )
}

function Routes({ language, routes, standings }: Pick<ListModel, 'routes' | 'standings'> & { language: Language }) {
  const t = programmeWords(language)
  const hasFew = routes.some(({ now }) => now.VO === 'few' || now.MBO === 'few')
  return (
    <>
      <table class="table cards">
        <caption class="visually-hidden">{t.list.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.list.name}</th>
            <th scope="col">{t.list.direction}</th>
            <th scope="col">{t.list.partners}</th>
            <th scope="col">{t.list.pupils}</th>
            <th scope="col">{regionWords(language).standing}</th>
          </tr>
        </thead>
        <tbody>
          {routes.map((route) => (
            <RouteRow language={language} route={route} standing={standings.get(route.id)} />
          ))}
        </tbody>
      </table>
      {hasFew && <p class="small quiet">{t.fewHint}</p>}
    </>
  )
}

function RouteRow({ language, route, standing }: { language: Language; route: ListedRoute; standing: RouteStanding | undefined }) {
  const t = programmeWords(language)
  const { id, name, scheme, partners, now, endsOn } = route
  return (
    <tr>
      <th scope="row">
        <a href={link(language, `/programma/${id}`)}>{name}</a>
        <small>
          {schemeText(language, scheme)}
          {endsOn && `, ${t.list.ended(formatDate(language, endsOn))}`}
        </small>
      </th>
      <td>{directionText(language, route)}</td>
      <td>{partners.map(({ siteName }) => siteName).join(', ') || '–'}</td>
      <td class="main">{t.list.counts(countText(language, now.VO), countText(language, now.MBO))}</td>
      <td>
        <Standing language={language} routeId={id} standing={standing} />
      </td>
    </tr>
  )
}
