import { formatNumber } from '#platform/i18n.ts'
import type { ModelRow, RegressionRow } from '../../rows.ts'
import { FigureExplain } from '../shared/figure-explain.tsx'
import { countText } from '../shared/format.ts'
import { TableNote } from '../shared/table-note.tsx'
import type { View } from '../shared/view.ts'
import { termText, verdictText } from './adjusted-terms.ts'
import type { CohortChoice } from './choice.ts'
import { cohortMessages } from './messages.ts'

const TOO_LARGE = 1000

interface Props {
  view: View
  choice: CohortChoice
}

/** The comparison with sex, age and sector held equal, without and with the interaction of sex and age. */
export function AdjustedSection({ view, choice }: Props) {
  const t = cohortMessages(view.language).adjusted
  const tables = (['regression', 'regression-interaction'] as const).map((table) => ({ table, ...partsOf(view, choice, table) }))
  return (
    <section class="section" id={view.anchor('gecorrigeerd')}>
      <h2>{t.title}</h2>
      <p class="prose">{t.intro}</p>
      {tables.every(({ rows }) => rows.length === 0) && <p class="quiet">{t.nothing}</p>}
      {tables.map(
        ({ table, rows, model }) => rows.length > 0 && <ModelTable view={view} choice={choice} table={table} rows={rows} model={model} />,
      )}
      <FigureExplain view={view} definitions={tables.flatMap(({ rows }) => rows.map(({ definition }) => definition))} interval={false} />
    </section>
  )
}

function partsOf({ output }: View, { cohort, population }: CohortChoice, table: RegressionRow['table']) {
  const isOurs = (row: RegressionRow | ModelRow) => row.cohort === cohort.id && row.population === population
  const rows = output.rows.filter((row): row is RegressionRow => row.table === table && isOurs(row))
  const model = output.rows.find((row): row is ModelRow => row.table === 'models' && row.model === table && isOurs(row))
  return { rows, model }
}

function ModelTable({
  view,
  choice,
  table,
  rows,
  model,
}: Props & { table: RegressionRow['table']; rows: RegressionRow[]; model: ModelRow | undefined }) {
  const t = cohortMessages(view.language).adjusted
  const clustered = rows.some(({ clusterStandardError }) => clusterStandardError !== undefined)
  return (
    <div class="section-s table-s">
      <table class="table cards">
        <caption>{table === 'regression' ? t.plain : t.interaction}</caption>
        <thead>
          <tr>
            <th scope="col">{t.term}</th>
            <th scope="col" class="num">
              {t.oddsRatio}
            </th>
            <th scope="col" class="num">
              {t.interval}
            </th>
            {clustered && (
              <th scope="col" class="num">
                {t.clustered}
              </th>
            )}
            <th scope="col">{t.words}</th>
          </tr>
        </thead>
        <tbody>
          {rows
            .filter(({ term }) => term !== '(intercept)')
            .map((row) => (
              <TermLine view={view} row={row} all={rows} clustered={clustered} />
            ))}
        </tbody>
      </table>
      {table === 'regression-interaction' && <p class="small quiet">{t.interactionIntro}</p>}
      {model && <p class="small quiet">{modelText(view, model)}</p>}
      <TableNote view={view} table={table} values={{ cohort: choice.cohort.id, populatie: choice.population }} />
    </div>
  )
}

function TermLine({ view, row, all, clustered }: { view: View; row: RegressionRow; all: RegressionRow[]; clustered: boolean }) {
  // Where data are separated a limit can run to anything; its digits say nothing then.
  const number = (value: number) =>
    value > TOO_LARGE ? `> ${formatNumber(view.language, TOO_LARGE)}` : formatNumber(view.language, value, 2)
  return (
    <tr class={row.term === 'groep:traject' ? 'own' : undefined}>
      <th scope="row">{termText(view, row.term, all)}</th>
      <td class="num main">{number(row.oddsRatio)}</td>
      <td class="num">{view.words.interval(number(row.low), number(row.high))}</td>
      {clustered && (
        <td class="num">{row.clusterStandardError === undefined ? '' : formatNumber(view.language, row.clusterStandardError, 3)}</td>
      )}
      <td>{verdictText(view, row, all)}</td>
    </tr>
  )
}

/** n, events, who was left out, how it was fitted, and what went wrong in it. */
export function modelText(view: View, model: ModelRow): string {
  const t = cohortMessages(view.language).adjusted
  const [n, events, excluded] = [model.n, model.events, model.excluded].map((count) => countText(view.language, count)) as [
    string,
    string,
    string,
  ]
  return [
    t.model(n, events, excluded),
    model.separation === 'none' ? '' : t.separation[model.separation],
    t.method[model.method],
    model.converged ? '' : t.notConverged,
  ]
    .filter(Boolean)
    .join(' ')
}
