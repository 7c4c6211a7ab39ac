import { link } from '#platform/http/address.ts'
import { formatDate } from '#platform/i18n.ts'
import { Badge } from '#ui/badge.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { SearchForm } from '#ui/search-form.tsx'
import { COMPANIES_PER_PAGE, listCompanies } from '../../companies/learning-company.store.ts'
import { isRecognised, type LearningCompany } from '../../companies/learning-company.ts'
import { INTAKE } from '../places/addresses.ts'
import { PART_PATHS, schoolsPage } from '../shared/frame.tsx'
import { Paged } from '../shared/paged.tsx'
import { mayChangeRegion } from '../shared/refuse.ts'
import { pageIn, see, type Visit } from '../shared/visit.ts'
import { sharedWords } from '../shared/words.ts'
import { companyWords } from './words.ts'

const BASE = PART_PATHS.leerbedrijven

/** The learning companies of the region, by name. */
export async function companiesPage(visit: Visit) {
  const { c, language } = visit
  const t = companyWords(language)
  const search = (c.var.address.query.get('zoek') ?? '').trim().slice(0, 100)
  const page = pageIn(c)
  const { companies, total } = await see(visit, (trx) => listCompanies(trx, { search, page }))
  const mayChange = mayChangeRegion(visit)
  return schoolsPage(visit, {
    part: 'leerbedrijven',
    title: t.title,
    lead: t.lead,
    crumbs: null,
    actions: mayChange && (
      <>
        <ButtonLink second href={link(language, `${BASE}/nieuw`)}>
          {t.add}
        </ButtonLink>
        <a href={link(language, INTAKE)}>{t.fromFile}</a>
      </>
    ),
    children: (
      <>
        <SearchForm action={link(language, BASE)} label={sharedWords(language).search}>
          <TextField name="zoek" label={t.search} value={search} type="search" />
        </SearchForm>
        {total > 0 && <List visit={visit} companies={companies} mayChange={mayChange} />}
        {total > 0 && (
          <Paged
            language={language}
            path={BASE}
            values={{ zoek: search || undefined }}
            page={page}
            size={COMPANIES_PER_PAGE}
            total={total}
          />
        )}
        {total === 0 && search !== '' && <p>{sharedWords(language).nothingFound}</p>}
        {total === 0 && search === '' && (
          <div class="empty">
            <h2>{t.emptyTitle}</h2>
            <p>{t.emptyText}</p>
          </div>
        )}
      </>
    ),
  })
}

function List({ visit: { language, today }, companies, mayChange }: { visit: Visit; companies: LearningCompany[]; mayChange: boolean }) {
  const t = companyWords(language)
  return (
    <table class="table cards">
      <caption class="visually-hidden">{t.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.name}</th>
          <th scope="col">{t.place}</th>
          <th scope="col">{t.id}</th>
          <th scope="col">{t.recognised}</th>
        </tr>
      </thead>
      <tbody>
        {companies.map((one) => (
          <tr>
            <th scope="row">{mayChange ? <a href={link(language, `${BASE}/${one.id}/wijzigen`)}>{one.name}</a> : one.name}</th>
            <td class="main">{one.place}</td>
            <td>{one.leerbedrijfId}</td>
            <td>
              <Recognition language={language} company={one} today={today} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Recognition({ language, company, today }: { language: Visit['language']; company: LearningCompany; today: string }) {
  const t = companyWords(language)
  if (company.recognisedUntil === null) return <span class="quiet">{t.unknown}</span>
  const until = formatDate(language, company.recognisedUntil, 'short')
  return isRecognised(company, today) ? (
    <Badge tone="good">{t.isRecognised(until)}</Badge>
  ) : (
    <Badge tone="bad">{t.wasRecognised(until)}</Badge>
  )
}
