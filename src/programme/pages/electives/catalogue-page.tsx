import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import { Badge } from '#ui/badge.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { Filters } from '#ui/filters.tsx'
import type { Catalogue } from '../../electives/catalogue.actions.ts'
import { type Elective, freePlaces } from '../../electives/elective.ts'
import { AT, electivesFrame } from './frame.tsx'
import { daysText, electiveWords, yearText } from './words.ts'

export interface CatalogueFilter {
  profiel: string | null
  plaats: string | null
  onlyFree: boolean
}

export interface CatalogueModel extends Catalogue {
  filter: CatalogueFilter
  mayPlace: boolean
}

/** What can be learned elsewhere in a school year. */
export function cataloguePage(c: AppContext, model: CatalogueModel) {
  const { language } = c.var.address
  const t = electiveWords(language)
  const shown = model.electives.filter((one) => fits(one, model.filter))
  const add = model.mayOffer && <ButtonLink href={link(language, `${AT}/nieuw`)}>{t.list.add}</ButtonLink>
  return electivesFrame(
    c,
    { title: t.title, lead: t.lead, actions: add, tab: 'aanbod', mayPlace: model.mayPlace },
    <>
      <Choices language={language} model={model} />
      {shown.length === 0 ? (
        <section class="empty">
          <h2>{t.list.none}</h2>
          <p>{model.electives.length > 0 ? t.list.noneFiltered : t.list.noneYet}</p>
        </section>
      ) : (
        <Rows language={language} electives={shown} />
      )}
    </>,
  )
}

function fits(one: Elective, { profiel, plaats, onlyFree }: CatalogueFilter): boolean {
  if (profiel && one.profielen.length > 0 && !one.profielen.includes(profiel)) return false
  if (plaats && one.place !== plaats) return false
  return !onlyFree || (one.isOpen && freePlaces(one) > 0)
}

function Choices({ language, model: { schoolYear, years, electives, filter } }: { language: Language; model: CatalogueModel }) {
  const t = electiveWords(language).list
  const now = {
    jaar: schoolYear,
    profiel: filter.profiel ?? undefined,
    plaats: filter.plaats ?? undefined,
    vrij: filter.onlyFree ? 'ja' : undefined,
  }
  const to = (change: Partial<Record<keyof typeof now, string | number | undefined>>) => link(language, AT, { ...now, ...change })
  const of = (name: 'profiel' | 'plaats', values: readonly string[]) => [
    { label: t.all, href: to({ [name]: undefined }), current: filter[name] === null },
    ...values.map((value) => ({ label: value, href: to({ [name]: value }), current: filter[name] === value })),
  ]
  const known = (values: readonly string[]): string[] => [...new Set(values)].sort((a, b) => a.localeCompare(b, language))
  const filters = [
    {
      name: 'jaar',
      label: t.filters.jaar,
      options: years.map((year) => ({ label: yearText(language, year), href: to({ jaar: year }), current: year === schoolYear })),
    },
    { name: 'profiel', label: t.filters.profiel, options: of('profiel', known(electives.flatMap(({ profielen }) => profielen))) },
    { name: 'plaats', label: t.filters.plaats, options: of('plaats', known(electives.map(({ place }) => place))) },
    {
      name: 'vrij',
      label: t.filters.vrij,
      options: [
        { label: t.all, href: to({ vrij: undefined }), current: !filter.onlyFree },
        { label: t.onlyFree, href: to({ vrij: 'ja' }), current: filter.onlyFree },
      ],
    },
  ]
  return <Filters filters={electives.length > 0 ? filters : filters.slice(0, 1)} />
}

function Rows({ language, electives }: { language: Language; electives: readonly Elective[] }) {
  const t = electiveWords(language).list
  return (
    <>
      <p class="small quiet section-s">{t.count(formatNumber(language, electives.length))}</p>
      <table class="table cards">
        <caption class="visually-hidden">{t.caption}</caption>
        <thead>
          <tr>
            {[t.name, t.where, t.when, t.free].map((one) => (
              <th scope="col">{one}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {electives.map((one) => (
            <Row language={language} one={one} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function Row({ language, one }: { language: Language; one: Elective }) {
  const t = electiveWords(language)
  return (
    <tr>
      <th scope="row">
        <a href={link(language, `${AT}/${one.id}`)}>{one.name}</a>
        <small>
          {t.kind[one.kind]}, {one.profielen.join(', ') || t.allProfiles}
        </small>
      </th>
      <td data-label={t.list.where}>
        {one.companyName ?? one.siteName}, {one.place}
      </td>
      <td data-label={t.list.when}>
        {formatDate(language, one.startsOn, 'short')} – {formatDate(language, one.endsOn, 'short')}
        <br />
        {daysText(language, one.weekdays)}
      </td>
      <td class="main">
        <FreeBadge language={language} one={one} />
      </td>
    </tr>
  )
}

/** `3 van 6`, `vol` or `gesloten`. */
export function FreeBadge({ language, one }: { language: Language; one: Elective }) {
  const t = electiveWords(language).list
  const free = freePlaces(one)
  if (!one.isOpen) return <Badge>{t.closed}</Badge>
  if (free === 0) return <Badge tone="wait">{t.full}</Badge>
  return <Badge tone="good">{t.freeOf(formatNumber(language, free), formatNumber(language, one.places))}</Badge>
}
