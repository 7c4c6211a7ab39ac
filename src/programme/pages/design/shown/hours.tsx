import { formatNumber, type Language } from '#platform/i18n.ts'
import { ScrollBox } from '#ui/scroll-box.tsx'
import { checkHours } from '../../../analysis/hours/check-hours.ts'
import { HOUR_SIDES, type HourSide, type Hours as HoursOf, type HoursOfYear, hoursTable } from '../../../analysis/hours/hours-table.ts'
import { designWords, yearText } from '../words.ts'
import type { Shown } from './model.ts'
import { Noticed } from './noticed.tsx'
import { shownWords } from './words.ts'

/** Hours per year, kind and side, as the blocks count them. */
export function Hours({ language, open }: Shown) {
  const t = shownWords(language).hours
  const { design } = open
  const table = hoursTable(design)
  const odd = checkHours(design)
  const filled = table.years.filter(({ kinds }) => kinds.length > 0)
  if (filled.length === 0) return <p class="prose section-s">{t.none}</p>
  const sides = HOUR_SIDES.filter((side) => side !== 'open' || table.sides.open.total > 0)
  const name = ({ year, label }: HoursOfYear): string => {
    const found = design.years.find(({ id }) => id === year)
    return found ? yearText(language, found) : label
  }
  return (
    <section class="section-s">
      <p class="prose">{t.lead}</p>
      {odd.length > 0 && <Noticed language={language} open={open} findings={odd} />}
      {filled.map((year) => (
        <HoursTable language={language} caption={t.caption(name(year))} heading={name(year)} sides={sides} year={year} />
      ))}
      <h2 class="section-s">{t.route}</h2>
      <ScrollBox label={t.route}>
        <table class="table">
          <caption class="visually-hidden">{t.route}</caption>
          <Head language={language} first={t.year} sides={sides} />
          <tbody>
            {filled.map((year) => (
              <Row language={language} name={name(year)} sides={sides} of={year.sides} all={year.all} />
            ))}
          </tbody>
          <tfoot>
            <Row language={language} name={t.total} sides={sides} of={table.sides} all={table.all} />
          </tfoot>
        </table>
      </ScrollBox>
    </section>
  )
}

interface TableProps {
  language: Language
  caption: string
  heading: string
  sides: readonly HourSide[]
  year: HoursOfYear
}

function HoursTable({ language, caption, heading, sides, year }: TableProps) {
  const t = shownWords(language).hours
  return (
    <>
      <h2 class="section-s">{heading}</h2>
      <ScrollBox label={caption}>
        <table class="table">
          <caption class="visually-hidden">{caption}</caption>
          <Head language={language} first={t.kind} sides={sides} />
          <tbody>
            {year.kinds.map(({ kind, sides: of, all }) => (
              <Row language={language} name={designWords(language).choice.kind[kind]} sides={sides} of={of} all={all} />
            ))}
          </tbody>
          <tfoot>
            <Row language={language} name={t.total} sides={sides} of={year.sides} all={year.all} />
          </tfoot>
        </table>
      </ScrollBox>
      {year.all.open > 0 && <p class="small quiet">{t.openBlocks(formatNumber(language, year.all.open))}</p>}
    </>
  )
}

function Head({ language, first, sides }: { language: Language; first: string; sides: readonly HourSide[] }) {
  const t = shownWords(language).hours
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {[...sides.map((side) => t[side]), t.total, t.guided, t.bpv].map((one) => (
          <th scope="col" class="num">
            {one}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Row({
  language,
  name,
  sides,
  of,
  all,
}: {
  language: Language
  name: string
  sides: readonly HourSide[]
  of: Record<HourSide, HoursOf>
  all: HoursOf
}) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {[...sides.map((side) => of[side].total), all.total, all.guided, all.bpv].map((hours) => (
        <td class="num">{formatNumber(language, hours, Number.isInteger(hours) ? 0 : 1)}</td>
      ))}
    </tr>
  )
}
