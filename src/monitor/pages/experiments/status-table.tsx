import { formatNumber } from '#platform/i18n.ts'
import { type CohortId, type ExperimentRow, SECTORS, type Sector, STATUSES, type Status } from '../../rows.ts'
import { capital, cohortName, percentText } from '../shared/format.ts'
import { TableNote } from '../shared/table-note.tsx'
import type { View } from '../shared/view.ts'
import { experimentMessages } from './messages.ts'

export const experimentRows = ({ output }: View, cohort: CohortId): ExperimentRow[] =>
  output.rows.filter((row): row is ExperimentRow => row.table === 'experiments' && row.cohort === cohort)

/** Status by sector of one cohort's experiments, the total first; sectors without experiments are left out. */
export function StatusTable({ view, cohort }: { view: View; cohort: CohortId }) {
  const t = experimentMessages(view.language)
  const rows = experimentRows(view, cohort)
  if (rows.length === 0) return <p class="quiet">{t.empty}</p>
  const statuses = STATUSES.filter((status) => rows.some((row) => row.status === status && row.n > 0))
  const sectors = (['alle', ...SECTORS] as const).filter((sector) => rows.some((row) => row.sector === sector && row.total > 0))
  return (
    <>
      <table class="table cards">
        <caption>{t.caption(cohortName(cohort))}</caption>
        <thead>
          <tr>
            <th scope="col">{t.sector}</th>
            <th scope="col" class="num">
              {t.total}
            </th>
            {statuses.map((status) => (
              <th scope="col" class="num">
                {capital(view.words.status[status])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sectors.map((sector) => (
            <SectorLine view={view} sector={sector} statuses={statuses} rows={rows.filter((row) => row.sector === sector)} />
          ))}
        </tbody>
      </table>
      <TableNote view={view} table="experiments" values={{ cohort }} />
    </>
  )
}

function SectorLine({ view, sector, statuses, rows }: { view: View; sector: Sector | 'alle'; statuses: Status[]; rows: ExperimentRow[] }) {
  return (
    <tr class={sector === 'alle' ? 'own' : undefined}>
      <th scope="row">{capital(view.words.sector[sector])}</th>
      <td class="num main">{formatNumber(view.language, rows[0]?.total ?? 0)}</td>
      {statuses.map((status) => {
        const row = rows.find((one) => one.status === status)
        return (
          <td class="num" data-label={view.words.status[status]}>
            {formatNumber(view.language, row?.n ?? 0)} <span class="quiet">({percentText(view.language, row?.percent ?? null)})</span>
          </td>
        )
      })}
    </tr>
  )
}
