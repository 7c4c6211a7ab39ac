import { formatNumber } from '#platform/i18n.ts'
import type { RejectedRow } from '../../run.ts'
import { RejectsTable } from '../shared/rejects-table.tsx'
import type { View } from '../shared/view.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

/** How many rows were wrong and are not counted, and the mistakes in `found`: one row can have several. */
export function Rejects({ view, found: { total, rows } }: { view: View; found: { total: number; rows: RejectedRow[] } }) {
  const t = (view.language === 'nl' ? nl : en).rejects
  const { rejected } = view.output.source
  const number = (n: number) => formatNumber(view.language, n)
  return (
    <section class="section">
      <h2>{t.title}</h2>
      <p class="prose">
        {rejected === 0 ? t.none : t.some(number(rejected), rejected === 1)}{' '}
        {total > rows.length && t.first(number(rows.length), number(total))}
      </p>
      {rows.length > 0 && <RejectsTable language={view.language} rows={rows} caption={t.title} captionHidden />}
    </section>
  )
}
