import { formatNumber } from '#platform/i18n.ts'
import { FigureExplain } from '../shared/figure-explain.tsx'
import { cohortName, listText } from '../shared/format.ts'
import { resultPage } from '../shared/frame.tsx'
import type { PageView, View } from '../shared/view.ts'
import { experimentMessages } from './messages.ts'
import { experimentRows, StatusTable } from './status-table.tsx'

/** Status by sector for every cohort. */
export function experimentsPage(view: PageView) {
  const t = experimentMessages(view.language)
  const { cohorts } = view.output.source
  const rows = cohorts.flatMap(({ id }) => experimentRows(view, id))
  return resultPage(view, {
    title: t.title,
    lead: leadText(view),
    tab: 'experiments',
    children: (
      <>
        {cohorts.map(({ id }) => (
          <section class="section table-s">
            <StatusTable view={view} cohort={id} />
          </section>
        ))}
        <FigureExplain
          view={view}
          definitions={rows.map(({ definition }) => definition)}
          interval={false}
          denominator={t.denominator}
          pupils={false}
        />
      </>
    ),
  })
}

/** Cohorts share experiments, so they are never added up. */
function leadText(view: View): string {
  const t = experimentMessages(view.language)
  const number = (value: number) => formatNumber(view.language, value)
  const completed = view.output.source.cohorts
    .flatMap(({ id }) => experimentRows(view, id))
    .filter(({ sector, status, n }) => sector === 'alle' && status === 'afgerond' && n > 0)
    .map(({ n, total, cohort }) => t.completedOf(number(n), number(total), cohortName(cohort).toLowerCase()))
  return t.lead(completed.length > 0 ? t.completed(listText(view.language, completed)) : t.noneCompleted)
}
