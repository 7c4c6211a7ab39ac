import { formatDate } from '#platform/i18n.ts'
import type { BindingRow, Count, RetentionRow } from '../../rows.ts'
import { FigureExplain } from '../shared/figure-explain.tsx'
import { countText, intervalOf, isHidden, NO_FIGURE, percentNumber, percentText, shareOf } from '../shared/format.ts'
import { TableNote } from '../shared/table-note.tsx'
import type { View } from '../shared/view.ts'
import type { CohortChoice } from './choice.ts'
import { cohortMessages } from './messages.ts'

interface Props {
  view: View
  choice: CohortChoice
}

/** Who stays bound to the route, and who is in it at each count date. */
export function HoldSection({ view, choice }: Props) {
  const t = cohortMessages(view.language).hold
  const { binding, retention } = rowsOf(view, choice)
  if (binding.length + retention.length === 0) return null
  return (
    <section class="section">
      <h2>{t.title}</h2>
      <p class="prose">{t.intro}</p>
      <div class="side-by-side">
        {binding.length > 0 && <BindingTable view={view} choice={choice} rows={binding} />}
        {retention.length > 0 && <RetentionTable view={view} choice={choice} rows={retention} />}
      </div>
      <FigureExplain view={view} definitions={[...binding, ...retention].map(({ definition }) => definition)} />
    </section>
  )
}

/** Retention was counted for all experiments together only. */
function rowsOf({ output }: View, { cohort, population }: CohortChoice) {
  const binding = output.rows.filter(
    (row): row is BindingRow => row.table === 'binding' && row.cohort === cohort.id && row.population === population,
  )
  const retention = output.rows.filter((row): row is RetentionRow => row.table === 'retention' && row.cohort === cohort.id)
  return { binding, retention: population === 'alle' ? retention : [] }
}

function BindingTable({ view, choice, rows }: Props & { rows: BindingRow[] }) {
  const t = cohortMessages(view.language).hold
  const dates = [...new Set(rows.map(({ teldatum }) => teldatum))].sort()
  const values = { cohort: choice.cohort.id, populatie: choice.population }
  return (
    <div>
      <table class="table">
        <caption>{t.binding}</caption>
        <thead>
          <Columns words={[t.teldatum, t.of, t.gebonden, t['gebonden-binnen']]} />
        </thead>
        <tbody>
          {dates.map((teldatum) => {
            const at = (measure: BindingRow['measure']) => rows.find((row) => row.teldatum === teldatum && row.measure === measure)
            return (
              <tr>
                <th scope="row">{formatDate(view.language, teldatum, 'short')}</th>
                <td class="num">{countText(view.language, at('gebonden')?.total ?? 0)}</td>
                <CountCell view={view} row={at('gebonden')} />
                <CountCell view={view} row={at('gebonden-binnen')} />
              </tr>
            )
          })}
        </tbody>
      </table>
      <TableNote view={view} table="binding" values={values} hidden={rows.some(({ n }) => isHidden(n))} />
    </div>
  )
}

function CountCell({ view, row }: { view: View; row: Pick<BindingRow, 'n' | 'total'> | undefined }) {
  if (!row) return <td class="num">{NO_FIGURE}</td>
  return (
    <td class="num">
      {countText(view.language, row.n)} <Share view={view} counted={[row.n, row.total]} />
    </td>
  )
}

function RetentionTable({ view, choice, rows }: Props & { rows: RetentionRow[] }) {
  const t = cohortMessages(view.language).hold
  return (
    <div>
      <table class="table">
        <caption>{t.retention}</caption>
        <thead>
          <Columns words={[t.teldatum, t.of, t.inRoute]} />
        </thead>
        <tbody>
          {rows.map(({ teldatum, n, total }) => (
            <tr>
              <th scope="row">{formatDate(view.language, teldatum, 'short')}</th>
              <td class="num">{countText(view.language, total)}</td>
              <CountCell view={view} row={{ n, total }} />
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small quiet">{t.retentionNote}</p>
      <TableNote view={view} table="retention" values={{ cohort: choice.cohort.id }} hidden={rows.some(({ n }) => isHidden(n))} />
    </div>
  )
}

/** The count date, then counts. */
function Columns({ words: [date, ...counts] }: { words: string[] }) {
  return (
    <tr>
      <th scope="col">{date}</th>
      {counts.map((word) => (
        <th scope="col" class="num">
          {word}
        </th>
      ))}
    </tr>
  )
}

/** `59,8% (56,7–62,7)`, in two pieces so that a narrow screen may put them under each other. */
function Share({ view: { language, words }, counted }: { view: View; counted: [Count, Count] }) {
  const interval = intervalOf(counted)
  return (
    <small>
      <span class="nowrap">{percentText(language, shareOf(counted))}</span>{' '}
      {interval && (
        <span class="nowrap">({words.interval(percentNumber(language, interval.low), percentNumber(language, interval.high))})</span>
      )}
    </small>
  )
}
