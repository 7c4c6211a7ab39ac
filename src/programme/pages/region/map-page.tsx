import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { LEERWEGEN } from '#schemes/index.ts'
import { Page } from '#ui/page.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { render } from '#ui/render.ts'
import type { SeenMap } from '../../region/actions.ts'
import { levelsOf, type MapCell, type MapRow, type Road } from '../../region/region-map.ts'
import { regionWords } from '../../region/words.ts'
import { programmeWords } from '../../words.ts'
import { Gaps, profielText } from './gaps.tsx'
import { StateBadge } from './standing-cell.tsx'

/** Which roads there are from the vmbo to the mbo, and for whom there is none. */
export function mapPage(c: AppContext, { rows, placeless }: SeenMap) {
  const { address, site } = c.var
  const { language } = address
  const t = regionWords(language).map
  const crumbs = [{ label: programmeWords(language).section, href: link(language, '/programma') }, { label: t.title }]
  return render(
    c,
    <Page address={address} site={site} title={t.title} section="programma" crumbs={crumbs}>
      <PageHead title={t.title} lead={rows.length === 0 ? t.empty : t.lead} />
      {rows.length > 0 && (
        <>
          <Overview language={language} rows={rows} />
          <Gaps language={language} rows={rows} />
          <Roads language={language} rows={rows} />
        </>
      )}
      {placeless.length > 0 && <Placeless language={language} roads={placeless} />}
    </Page>,
  )
}

function Overview({ language, rows }: { language: Language; rows: readonly MapRow[] }) {
  const t = regionWords(language).map
  return (
    <section class="section" aria-labelledby="overzicht">
      <h2 id="overzicht">{t.overview}</h2>
      <table class="table road-map">
        <caption class="visually-hidden">{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.profiel}</th>
            {LEERWEGEN.map((leerweg) => (
              <th scope="col">{leerweg}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ profiel, cells }) => (
            <tr>
              <th scope="row">{profielText(profiel)}</th>
              {cells.map((cell) => (
                <Cell language={language} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small quiet">{t.legend}</p>
    </section>
  )
}

/** The word says it; the colour only repeats it. */
function Cell({ language, cell }: { language: Language; cell: MapCell }) {
  const t = regionWords(language).map
  const { roads, without, offeredBy } = cell
  if (roads.length === 0) return offeredBy > 0 ? <td class="road-none">{t.missing}</td> : <td class="quiet">–</td>
  const levels = levelsOf(cell)
  const text = levels.length > 0 ? t.cell(levels.join(', ')) : t.levelOpen
  if (roads.every(({ state }) => state === 'draft'))
    return (
      <td class="road-part">
        {text} <small>{t.draft}</small>
      </td>
    )
  if (without.length === 0) return <td class="road-all">{text}</td>
  return (
    <td class="road-part" title={t.partlyWhy(formatNumber(language, without.length))}>
      {text} <small>{t.partly}</small>
    </td>
  )
}

function Roads({ language, rows }: { language: Language; rows: readonly MapRow[] }) {
  const t = regionWords(language).map
  const roads = [...new Map(rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.roads)).map((road) => [road.routeId, road])).values()]
  return (
    <section class="section" aria-labelledby="wegen">
      <h2 id="wegen">{t.roads}</h2>
      {roads.length === 0 ? (
        <p>{t.noRoads}</p>
      ) : (
        <table class="table cards">
          <caption class="visually-hidden">{t.roads}</caption>
          <thead>
            <tr>
              <th scope="col">{t.route}</th>
              <th scope="col">{t.from}</th>
              <th scope="col">{t.to}</th>
            </tr>
          </thead>
          <tbody>
            {roads.map((road) => (
              <tr>
                <th scope="row">
                  <RoadName language={language} road={road} />
                </th>
                <td>
                  {road.leerwegen.join(', ')}: {road.profielen.map(profielText).join(', ')}
                </td>
                <td class="main">{toText(language, road)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function RoadName({ language, road }: { language: Language; road: Road }) {
  return (
    <>
      <a href={link(language, `/programma/${road.routeId}`)}>{road.name}</a> <StateBadge language={language} state={road.state} />
    </>
  )
}

/** `mbo 2 (25655), mbo 3`. */
function toText(language: Language, { to }: Road): string {
  const t = regionWords(language).map
  const said = to.map(({ niveau, crebo }) =>
    [niveau === null ? t.levelOpen : t.cell(String(niveau)), crebo && `(${crebo})`].filter(Boolean).join(' '),
  )
  return said.length > 0 ? [...new Set(said)].join(', ') : t.any
}

function Placeless({ language, roads }: { language: Language; roads: readonly Road[] }) {
  const t = regionWords(language).map
  return (
    <section class="section" aria-labelledby="zonder-plaats">
      <h2 id="zonder-plaats">{t.placeless}</h2>
      <p>{t.placelessWhy}</p>
      <ul>
        {roads.map((road) => (
          <li>
            <RoadName language={language} road={road} />
          </li>
        ))}
      </ul>
    </section>
  )
}
