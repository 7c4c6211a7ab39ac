import type { Language } from '#platform/i18n.ts'
import { ScrollBox } from '#ui/scroll-box.tsx'
import { type MonthOfWays, wayBackGaps } from '../../../analysis/way-back/way-back-gaps.ts'
import type { RouteDesign } from '../../../design/design.ts'
import { choiceText, designWords, listText, yearText } from '../words.ts'
import { DelayTable } from './delay-table.tsx'
import type { Shown } from './model.ts'
import { Noticed } from './noticed.tsx'
import { shownWords } from './words.ts'

/** For each month of the route what is still in reach for whoever stops; then what a failed block costs. */
export function WaysBack({ language, open }: Shown) {
  const t = shownWords(language).wayBack
  const { design } = open
  const { months, findings } = wayBackGaps(design)
  return (
    <>
      <section class="section-s">
        <p class="prose">{t.lead}</p>
        {months.length > 0 && <MonthTable language={language} design={design} months={months} />}
        <Noticed language={language} open={open} findings={findings} />
      </section>
      <DelayTable language={language} open={open} />
    </>
  )
}

function MonthTable({ language, design, months }: { language: Language; design: RouteDesign; months: readonly MonthOfWays[] }) {
  const t = shownWords(language).wayBack
  return (
    <ScrollBox label={t.caption}>
      <table class="table">
        <caption class="visually-hidden">{t.caption}</caption>
        <thead>
          <tr>
            {[t.month, t.diplomas, t.where, t.left].map((one) => (
              <th scope="col">{one}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {spells(months).map(([first, last]) => (
            <tr class={first.diplomas.length === 0 ? 'bad' : undefined}>
              <th scope="row">
                {first === last
                  ? monthText(language, design, first)
                  : t.sameUntil(monthText(language, design, first), monthText(language, design, last))}
              </th>
              <td>
                {first.diplomas.length === 0
                  ? t.none
                  : listText(
                      language,
                      first.diplomas.map((one) => choiceText(language, 'diploma', one)),
                    )}
              </td>
              <td>{unique(first.ways.map(({ where }) => where))}</td>
              <td>{unique(first.ways.map(({ left }) => left))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

/** Months after each other with the same ways are one line. */
function spells(months: readonly MonthOfWays[]): [MonthOfWays, MonthOfWays][] {
  const found: [MonthOfWays, MonthOfWays][] = []
  const same = (a: MonthOfWays, b: MonthOfWays): boolean =>
    a.ways.length === b.ways.length && a.ways.every((one, at) => one.id === b.ways[at]?.id)
  for (const month of months) {
    const last = found.at(-1)
    if (last && same(last[1], month)) last[1] = month
    else found.push([month, month])
  }
  return found
}

function monthText(language: Language, { years }: RouteDesign, { year, month }: MonthOfWays): string {
  const found = years.find(({ id }) => id === year)
  const name = designWords(language).timeline.months[month - 1] ?? ''
  return found ? `${yearText(language, found)}, ${name}` : name
}

const unique = (texts: readonly (string | null)[]): string => [...new Set(texts.filter((one) => one !== null))].join('; ')
