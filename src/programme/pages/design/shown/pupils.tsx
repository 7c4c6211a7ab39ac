import { link } from '#platform/http/address.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { Explain, type ExplainPair } from '#ui/explain.tsx'
import { ScrollBox } from '#ui/scroll-box.tsx'
import { type Forecast, forecast, type YearForecast } from '../../../analysis/forecast/forecast.ts'
import type { PastRetention } from '../../../analysis/forecast/past.ts'
import type { GroupSize } from '../../../analysis/forecast/size.ts'
import type { RouteDesign } from '../../../design/design.ts'
import { designPath } from '../frame.tsx'
import { listText, yearText } from '../words.ts'
import type { Shown } from './model.ts'
import { Noticed } from './noticed.tsx'
import { SEED } from './seed.ts'
import { shownWords } from './words.ts'

/** Will there be enough pupils: per route year and qualification, with an interval and the chance of too few. */
export function Pupils({ language, open, past }: Shown) {
  const t = shownWords(language).pupils
  const { design } = open
  const seen = forecast(design, SEED, { past })
  const first = seen.years[0]
  if (seen.open.length > 0 || !first?.all) return <p class="prose section-s">{t.open}</p>
  const { expected, low, high } = first.all
  const lead = t.lead(
    formatNumber(language, expected),
    formatNumber(language, low),
    formatNumber(language, high),
    nameOf(language, design, first),
  )
  return (
    <section class="section-s">
      <p class="prose">{lead}</p>
      <Sizes language={language} design={design} seen={seen} />
      <Explain language={language} pairs={explained(language, seen, past)} />
      <Noticed language={language} open={open} findings={seen.findings} />
      <p>
        <a href={link(language, designPath(open.route.id, 'clusteren'))}>{shownWords(language).clusters.look}</a>
      </p>
    </section>
  )
}

function Sizes({ language, design, seen }: { language: Language; design: RouteDesign; seen: Forecast }) {
  const t = shownWords(language).pupils
  return (
    <ScrollBox label={t.caption}>
      <table class="table">
        <caption class="visually-hidden">{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.year}</th>
            <th scope="col">{t.group}</th>
            {[t.expected, t.interval, ...seen.thresholds.map((one) => t.under(formatNumber(language, one)))].map((one) => (
              <th scope="col" class="num">
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {seen.years.flatMap((year) => [
            <Row
              language={language}
              year={nameOf(language, design, year)}
              group={t.all}
              size={year.all}
              count={seen.thresholds.length}
              rows={1 + year.groups.length}
            />,
            ...year.groups.map(({ name, size }) => (
              <Row language={language} year={null} group={name} size={size} count={seen.thresholds.length} />
            )),
          ])}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function explained(language: Language, { retentionFrom, isSplitEqually }: Forecast, past: PastRetention | null): ExplainPair[] {
  const t = shownWords(language).pupils
  return [
    { term: t.interval, text: t.howText },
    { term: t.stay, text: stayText(language, retentionFrom, past) },
    ...(isSplitEqually ? [{ term: t.group, text: t.split }] : []),
    { term: t.few, text: t.thresholds },
  ]
}

function stayText(language: Language, from: Forecast['retentionFrom'], past: PastRetention | null): string {
  const t = shownWords(language).pupils
  if (from === 'design') return t.fromDesign
  if (from === 'vm2' || !past) return t.fromVm2
  const shares = past.shares.map((share) => formatNumber(language, share * 100))
  return t.fromRegion(listText(language, shares), formatNumber(language, past.starters), past.cohorts.join(', '))
}

function nameOf(language: Language, { years }: RouteDesign, { year, label }: Pick<YearForecast, 'year' | 'label'>): string {
  const found = years.find(({ id }) => id === year)
  return found ? yearText(language, found) : label
}

function Row({
  language,
  year,
  group,
  size,
  count,
  rows = 1,
}: {
  language: Language
  /** null: of the year above */
  year: string | null
  /** for so many rows the year stands */
  rows?: number
  group: string
  size: GroupSize | null
  count: number
}) {
  const t = shownWords(language).pupils
  return (
    <tr>
      {year !== null && (
        <th scope="row" rowspan={rows}>
          {year}
        </th>
      )}
      <td>{group}</td>
      {size === null ? (
        <td colspan={count + 2}>{t.unknown}</td>
      ) : (
        <>
          <td class="num">{formatNumber(language, size.expected, 1)}</td>
          <td class="num">{t.between(formatNumber(language, size.low), formatNumber(language, size.high))}</td>
          {size.under.map(({ chance }) => (
            <td class="num">{`${formatNumber(language, chance * 100)}%`}</td>
          ))}
        </>
      )}
    </tr>
  )
}
