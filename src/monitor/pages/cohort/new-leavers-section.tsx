import { formatDate } from '#platform/i18n.ts'
import type { NewLeaverRow } from '../../rows.ts'
import { FigureExplain } from '../shared/figure-explain.tsx'
import { capital, countText, intervalOf, isHidden, percentNumber, percentText, shareOf } from '../shared/format.ts'
import { groupName, versusOf } from '../shared/groups.ts'
import { TableNote } from '../shared/table-note.tsx'
import type { View } from '../shared/view.ts'
import type { CohortChoice } from './choice.ts'
import { cohortMessages } from './messages.ts'

/** Vsv by the national rule, beside the monitor's own: another numerator and another denominator. */
export function NewLeaversSection({ view, choice }: { view: View; choice: CohortChoice }) {
  const t = cohortMessages(view.language).newLeavers
  const rows = rowsOf(view, choice)
  if (rows.length === 0) return null
  const values = { cohort: choice.cohort.id, populatie: choice.population }
  return (
    <section class="section">
      <h2>{t.title}</h2>
      <p class="prose">{t.intro}</p>
      <table class="table cards table-s">
        <caption class="visually-hidden">{t.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t.teldatum}</th>
            <th scope="col">{t.group}</th>
            <th scope="col" class="num">
              {t.count}
            </th>
            <th scope="col" class="num">
              {t.share}
            </th>
            <th scope="col" class="num">
              {t.interval}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line view={view} row={row} />
          ))}
        </tbody>
      </table>
      <FigureExplain view={view} definitions={rows.map(({ definition }) => definition)} pupils={false} denominator={t.denominator} />
      <TableNote view={view} table="new-leavers" values={values} hidden={rows.some(({ n, total }) => isHidden(n) || isHidden(total))} />
    </section>
  )
}

function Line({ view, row }: { view: View; row: NewLeaverRow }) {
  const { language, words } = view
  const interval = intervalOf([row.n, row.total])
  return (
    <tr class={row.group === 'traject' ? 'own' : undefined}>
      <th scope="row">{formatDate(language, row.teldatum, 'short')}</th>
      <td>{capital(groupName(view, row.cohort, row.group))}</td>
      <td class="num">{words.countOf(countText(language, row.n), countText(language, row.total))}</td>
      <td class="num main">{percentText(language, shareOf([row.n, row.total]))}</td>
      <td class="num">{interval ? words.interval(percentNumber(language, interval.low), percentNumber(language, interval.high)) : ''}</td>
    </tr>
  )
}

function rowsOf({ output }: View, { cohort, population, versus }: CohortChoice): NewLeaverRow[] {
  const groups: string[] = ['traject', ...versusOf(versus)]
  return output.rows
    .filter((row): row is NewLeaverRow => row.table === 'new-leavers' && row.cohort === cohort.id && row.population === population)
    .filter(({ group }) => groups.includes(group))
    .sort((a, b) => a.teldatum.localeCompare(b.teldatum) || groups.indexOf(a.group) - groups.indexOf(b.group))
}
