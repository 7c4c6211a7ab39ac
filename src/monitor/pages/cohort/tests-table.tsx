import { formatDate, formatNumber, formatSigned } from '#platform/i18n.ts'
import { ScrollBox } from '#ui/scroll-box.tsx'
import type { ComparisonRow } from '../../rows.ts'
import { NO_FIGURE, pointsText } from '../shared/format.ts'
import { groupName } from '../shared/groups.ts'
import type { View } from '../shared/view.ts'
import { cohortMessages } from './messages.ts'

/** Every test with its statistics, folded away: for who wants to check. */
export function TestsTable({ view, rows }: { view: View; rows: ComparisonRow[] }) {
  const { all, note, table: head } = cohortMessages(view.language).meaning
  return (
    <details class="explain">
      <summary>{all}</summary>
      <div class="wide-box">
        <ScrollBox label={view.region(all)}>
          <table class="table">
            <caption class="visually-hidden">{all}</caption>
            <thead>
              <tr>
                <th scope="col">{head.teldatum}</th>
                <th scope="col">{head.measure}</th>
                <th scope="col">{head.versus}</th>
                {[head.difference, head.chiSquare, head.p, head.phi, head.fisher, head.holm].map((name) => (
                  <th scope="col" class="num">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr>
                  <th scope="row">{formatDate(view.language, row.teldatum, 'short')}</th>
                  <td>{view.words.measure[row.measure]}</td>
                  <td>{groupName(view, row.cohort, row.versus)}</td>
                  {numbersOf(view, row).map((text) => (
                    <td class="num">{text}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
        <p>{note}</p>
      </div>
    </details>
  )
}

function numbersOf({ language }: View, row: ComparisonRow): string[] {
  const text = (value: number | null, write: (value: number) => string) => (value === null ? NO_FIGURE : write(value))
  const p = (value: number) => (value < 0.001 ? `< ${formatNumber(language, 0.001, 3)}` : formatNumber(language, value, 3))
  return [
    text(row.difference, (value) => pointsText(language, value)),
    text(row.chiSquare, (value) => formatNumber(language, value, 1)),
    text(row.p, p),
    text(row.phi, (value) => formatSigned(language, value, 3)),
    text(row.fisherP, p),
    text(row.holmP, p),
  ]
}
