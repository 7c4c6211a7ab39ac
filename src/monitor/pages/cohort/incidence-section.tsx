import { raw } from 'hono/html'
import type { IncidenceRow, Measure } from '../../rows.ts'
import { FigureExplain } from '../shared/figure-explain.tsx'
import { capital, percentNumber } from '../shared/format.ts'
import { groupName } from '../shared/groups.ts'
import { TableNote } from '../shared/table-note.tsx'
import type { View } from '../shared/view.ts'
import type { CohortChoice } from './choice.ts'
import { chancesOf, incidenceCurves } from './incidence.ts'
import { cohortMessages } from './messages.ts'

interface Props {
  view: View
  choice: CohortChoice
}

/** How soon pupils get there: curves per event, and the same in a table. */
export function IncidenceSection({ view, choice }: Props) {
  const t = cohortMessages(view.language).incidence
  const events = (['startkwalificatie', 'vsv'] as const).filter((event) => chancesOf(view, choice, event).length > 0)
  if (events.length === 0) return null
  return (
    <section class="section">
      <h2>{t.title}</h2>
      <p class="prose">{t.intro}</p>
      <div class="side-by-side">
        {events.map((event) => (
          <EventFigure view={view} choice={choice} event={event} />
        ))}
      </div>
      <FigureExplain view={view} definitions={definitionsOf(view, choice)} interval={t.intervalText} />
    </section>
  )
}

function EventFigure({ view, choice, event }: Props & { event: Measure }) {
  const t = cohortMessages(view.language).incidence
  const values = { cohort: choice.cohort.id, populatie: choice.population, vergelijking: choice.versus, maat: event }
  return (
    <figure>
      <h3>{t.event[event]}</h3>
      <div class="only-wide">{raw(incidenceCurves(view, choice, event, 'wide') ?? '')}</div>
      <div class="only-narrow">{raw(incidenceCurves(view, choice, event, 'narrow') ?? '')}</div>
      <figcaption>{t.caption}</figcaption>
      <ChanceTable view={view} choice={choice} event={event} />
      <TableNote view={view} table="incidence" chart={`incidentie-${event}`} values={values} />
    </figure>
  )
}

/** Where nobody had the event yet the standard error is zero, and an interval without width would promise too much. */
function ChanceTable({ view, choice, event }: Props & { event: Measure }) {
  const t = cohortMessages(view.language).incidence
  const bounds = (low: number, high: number) => view.words.interval(percentNumber(view.language, low), percentNumber(view.language, high))
  return (
    <details class="explain">
      <summary>{t.table}</summary>
      <div>
        <table class="table">
          <caption class="visually-hidden">{t.event[event]}</caption>
          <thead>
            <tr>
              <th scope="col">{t.group}</th>
              <th scope="col" class="num">
                {t.years}
              </th>
              <th scope="col" class="num">
                {t.probability}
              </th>
            </tr>
          </thead>
          <tbody>
            {chancesOf(view, choice, event).map(({ group, years, percent, low, high }) => (
              <tr>
                <th scope="row">{capital(groupName(view, choice.cohort.id, group))}</th>
                <td class="num">{years}</td>
                <td class="num">
                  {percentNumber(view.language, percent)}%{high > low && ` (${bounds(low, high)})`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

const definitionsOf = ({ output }: View, { cohort }: CohortChoice): string[] =>
  output.rows
    .filter((row): row is IncidenceRow => row.table === 'incidence' && row.cohort === cohort.id)
    .map(({ definition }) => definition)
