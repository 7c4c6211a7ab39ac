import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { schemeText } from '#schemes/index.ts'
import { ButtonLink } from '#ui/button.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { Page } from '#ui/page.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { render } from '#ui/render.ts'
import { hintsOf, type RouteReports } from '../../reporting/report.ts'
import { reportWords } from '../../reporting/words.ts'
import { directionText, programmeWords } from '../../words.ts'
import { designPath } from '../design/frame.tsx'
import { listText } from '../design/words.ts'
import { StateBadge } from '../region/standing-cell.tsx'
import { fieldOf, SchoolRow, type SectionProps, type TypedReport } from './school-row.tsx'

export interface ReportModel {
  reports: readonly RouteReports[]
  /** what was wrong; it stands on the page as it was typed */
  typed: TypedReport | null
  today: string
}

/** Per route and school: reported or not, when, and noted by whom. */
export function reportPage(c: AppContext, { reports, typed, today }: ReportModel) {
  const { address, site } = c.var
  const { language } = address
  const t = reportWords(language)
  const schools = reports.flatMap((one) => one.schools)
  const n = (count: number) => formatNumber(language, count)
  const crumbs = [{ label: programmeWords(language).section, href: link(language, '/programma') }, { label: t.title }]
  const mistakes = typed ? [{ field: fieldOf(typed.route, typed.school), sentence: t.mistake[typed.mistake] }] : []
  const csv = (
    <ButtonLink second outside href={link(language, '/programma/melden.csv')}>
      {t.csv}
    </ButtonLink>
  )
  return render(
    c,
    <Page address={address} site={site} title={t.title} section="programma" crumbs={crumbs}>
      <PageHead
        title={t.title}
        lead={reports.length === 0 ? t.leadNone : t.lead(n(schools.filter(({ report }) => report).length), n(schools.length))}
        actions={reports.length > 0 && csv}
      />
      <WrongList title={t.wrong} mistakes={mistakes} />
      <p class="prose">{t.why}</p>
      <p class="small quiet">{t.source}</p>
      {reports.map((one) => (
        <RouteSection language={language} reports={one} typed={typed?.route === one.route.id ? typed : null} today={today} />
      ))}
    </Page>,
    typed ? 422 : 200,
  )
}

function RouteSection({ language, reports, typed, today }: SectionProps) {
  const t = reportWords(language)
  const { route, schools, state } = reports
  return (
    <section class="section" aria-labelledby={`route-${route.id}`}>
      <h2 id={`route-${route.id}`}>
        <a href={link(language, `/programma/${route.id}`)}>{route.name}</a>
      </h2>
      <p class="small quiet">
        {schemeText(language, route.scheme)}, {directionText(language, route)} <StateBadge language={language} state={state} />
      </p>
      <Hints language={language} reports={reports} />
      {schools.length === 0 ? (
        <p>{t.noSchools}</p>
      ) : (
        <table class="table cards section-s">
          <caption class="visually-hidden">{route.name}</caption>
          <thead>
            <tr>
              <th scope="col">{t.school}</th>
              <th scope="col">{t.reported}</th>
              <th scope="col">{t.noted}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {schools.map((school) => (
              <SchoolRow
                language={language}
                reports={reports}
                school={school}
                typed={typed?.school === school.institutionId ? typed : null}
                today={today}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** Where the list and the design differ; neither changes the other. */
function Hints({ language, reports }: { language: Language; reports: RouteReports }) {
  const t = reportWords(language)
  const hints = reports.state === null ? [] : hintsOf(reports)
  if (hints.length === 0) return null
  return (
    <ul class="banner wait">
      {hints.map((hint) => (
        <li>
          {hint.differs === 'design-says-no'
            ? t.hint['design-says-no'](t.side[hint.side])
            : t.hint['list-says-no'](t.side[hint.side], listText(language, hint.schools))}{' '}
          <a href={link(language, designPath(reports.route.id, 'regels'))}>{t.toDesign}</a>
        </li>
      ))}
    </ul>
  )
}
