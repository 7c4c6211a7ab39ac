import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { Filters } from '#ui/filters.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { Pager } from '#ui/pager.tsx'
import { framed } from '../../pages/frame.tsx'
import { printOfAll } from '../confirm.actions.ts'
import { type Confirmable, confirmable, type Overview, type OverviewRow } from '../overview.actions.ts'
import type { ListState } from '../standing.ts'
import { LISTS, listHref } from './addresses.ts'
import { kindText, SchoolBadge, StateBadge } from './frame.tsx'
import { listWords } from './words.ts'

const ROUTES_A_PAGE = 50
export const STATES = ['differences', 'to-confirm', 'frozen', 'forecast', 'empty'] as const satisfies readonly ListState[]

export interface OverviewModel {
  overview: Overview
  state: ListState | null
  page: number
  /** why nothing was confirmed */
  wrong: string | null
}

/** All lists of one 1 October: where each stands, per route and school. */
export function overviewPage(c: AppContext, model: OverviewModel) {
  const { language } = c.var.address
  const t = listWords(language).overview
  const { overview, state, wrong } = model
  const rows = overview.rows.filter((row) => state === null || row.state === state)
  const day = formatDate(language, overview.teldatum)
  return framed(c, {
    ...{ part: 'tellijst', title: t.title, lead: t.lead(day), crumbs: null, status: wrong ? 422 : 200 },
    children: (
      <>
        <WrongList title={listWords(language).list.wrong} mistakes={wrong ? [{ field: 'bevestigen', sentence: wrong }] : []} />
        {overview.rows.length === 0 ? (
          <section class="empty">
            <h2>{t.emptyTitle}</h2>
            <p>{t.emptyLead}</p>
          </section>
        ) : (
          <Counts language={language} overview={overview} />
        )}
        <Filters filters={filtersOf(language, model)} />
        {overview.rows.length > 0 && overview.today < overview.teldatum && <p class="banner">{t.forecast(day)}</p>}
        <ConfirmAll language={language} overview={overview} />
        {overview.rows.length > 0 && rows.length === 0 && <p>{t.emptyChoice}</p>}
        {rows.length > 0 && <Lists language={language} model={model} rows={rows} />}
      </>
    ),
  })
}

function Counts({ language, overview: { rows } }: { language: Language; overview: Overview }) {
  const t = listWords(language)
  const n = (value: number): string => formatNumber(language, value)
  const pupils = rows.reduce((sum, row) => sum + row.pupils.VO + row.pupils.MBO, 0)
  const states = STATES.flatMap((state) => {
    const count = rows.filter((row) => row.state === state).length
    return count > 0 ? [t.overview.perState(t.state[state], n(count))] : []
  })
  return (
    <p>
      {t.overview.counts(n(rows.length), n(pupils))} <small class="quiet">{states.join('; ')}</small>
    </p>
  )
}

function filtersOf(language: Language, { overview, state }: OverviewModel) {
  const t = listWords(language)
  const href = (day: string, stand: ListState | null) => link(language, LISTS, { jaar: day.slice(0, 4), stand: stand ?? undefined })
  const states = STATES.filter((one) => one === state || overview.rows.some((row) => row.state === one))
  return [
    {
      ...{ name: 'jaar', label: t.overview.year },
      options: overview.teldata.map((day) => ({
        label: formatDate(language, day),
        href: href(day, null),
        current: day === overview.teldatum,
      })),
    },
    {
      ...{ name: 'stand', label: t.overview.stand },
      options: [
        { label: t.overview.all, href: href(overview.teldatum, null), current: state === null },
        ...states.map((one) => ({ label: t.state[one], href: href(overview.teldatum, one), current: one === state })),
      ],
    },
  ]
}

/** Every list of one's school without an open difference, in one form a school. */
function ConfirmAll({ language, overview }: { language: Language; overview: Overview }) {
  const t = listWords(language).overview
  const schools = confirmable(overview)
  if (schools.length === 0) return null
  const lead = ({ name, lists }: Confirmable) =>
    lists.length === 1 ? t.confirmOne(name) : t.confirmLead(name, formatNumber(language, lists.length))
  return (
    <section class="section-s no-print" aria-labelledby="bevestigen">
      <h2 id="bevestigen">{t.confirmTitle}</h2>
      <div class="two-choices">
        {schools.map((school) => (
          <form class="panel" method="post" action={link(language, LISTS)}>
            <input type="hidden" name="teldatum" value={overview.teldatum} />
            <input type="hidden" name="school" value={school.institutionId} />
            <input type="hidden" name="gezien" value={printOfAll(school.lists)} />
            {school.lists.map(({ routeId }) => (
              <input type="hidden" name="route" value={routeId} />
            ))}
            <p>{lead(school)}</p>
            <SubmitButton second>{t.confirm(school.name)}</SubmitButton>
          </form>
        ))}
      </div>
    </section>
  )
}

function Lists({ language, model, rows }: { language: Language; model: OverviewModel; rows: readonly OverviewRow[] }) {
  const t = listWords(language).overview
  const { overview, page, state } = model
  const first = (page - 1) * ROUTES_A_PAGE
  const href = (to: number) => link(language, LISTS, { jaar: overview.teldatum.slice(0, 4), stand: state ?? undefined, pagina: to })
  return (
    <section class="section">
      <table class="table cards">
        <caption>{t.caption(formatDate(language, overview.teldatum))}</caption>
        <thead>
          <tr>
            <th scope="col">{t.route}</th>
            <th scope="col">{t.pupils}</th>
            <th scope="col">{t.differences}</th>
            <th scope="col">{t.schools}</th>
            <th scope="col">{t.standing}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(first, first + ROUTES_A_PAGE).map((row) => (
            <Row language={language} teldatum={overview.teldatum} row={row} />
          ))}
        </tbody>
      </table>
      <Pager
        language={language}
        previous={page > 1 ? href(page - 1) : undefined}
        next={first + ROUTES_A_PAGE < rows.length ? href(page + 1) : undefined}
      />
    </section>
  )
}

function Row({ language, teldatum, row }: { language: Language; teldatum: string; row: OverviewRow }) {
  const t = listWords(language).overview
  const { route, pupils, open, accepted, schools } = row
  const which = { routeId: route.routeId, teldatum }
  const n = (value: number): string => formatNumber(language, value)
  return (
    <tr>
      <th scope="row">
        <a href={listHref(language, which)}>{route.name}</a>
        <small>{kindText(language, route.scheme)}</small>
      </th>
      <td data-label={`${t.pupils}:`}>{t.perPhase(n(pupils.VO), n(pupils.MBO))}</td>
      <td data-label={open + accepted > 0 ? `${t.differences}:` : undefined}>
        {open > 0 && <a href={listHref(language, which, 'verschillen', { stand: 'open' })}>{t.open(n(open))}</a>}
        {accepted > 0 && <small>{t.accepted(n(accepted))}</small>}
      </td>
      <td class="wide">
        {schools.map(({ name, state }) => (
          <div>
            {name} <SchoolBadge language={language} state={state} />
          </div>
        ))}
      </td>
      <td data-label={`${t.standing}:`}>
        <StateBadge language={language} state={row.state} />
      </td>
    </tr>
  )
}
