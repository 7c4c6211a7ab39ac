import { formatNumber } from '#platform/i18n.ts'
import { ScrollBox } from '#ui/scroll-box.tsx'
import { faultText } from '../../problem-text.ts'
import type { RejectedRow } from '../../run.ts'
import type { View } from '../shared/view.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

/** Rows that were wrong and are not counted, with file, line, column, value and reason. */
export function Rejects({ view, total, rows }: { view: View; total: number; rows: RejectedRow[] }) {
  const t = (view.language === 'nl' ? nl : en).rejects
  return (
    <section class="section">
      <h2>{t.title}</h2>
      <p class="prose">{total === 0 ? t.none : t.some(formatNumber(view.language, total))}</p>
      {rows.length > 0 && (
        <ScrollBox label={t.caption}>
          <table class="table">
            <caption class="visually-hidden">{t.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{t.file}</th>
                <th scope="col" class="num">
                  {t.line}
                </th>
                <th scope="col">{t.column}</th>
                <th scope="col">{t.value}</th>
                <th scope="col">{t.reason}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ file, line, column, value, reason }) => (
                <tr>
                  <th scope="row">{file}</th>
                  <td class="num">{formatNumber(view.language, line)}</td>
                  <td>{column}</td>
                  <td>{value}</td>
                  <td>{faultText(view.language, reason)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </section>
  )
}
