import { formatNumber } from '#platform/i18n.ts'
import { faultText } from '../../problem-text.ts'
import type { RejectedRow } from '../../run.ts'
import { sharedWords, type View } from './view.ts'

export interface RejectsTableProps {
  language: View['language']
  rows: RejectedRow[]
  caption: string
  /** the words above the table say it already */
  captionHidden?: boolean
}

/** Rejected rows with file, line, column, value and reason. */
export function RejectsTable({ language, rows, caption, captionHidden = false }: RejectsTableProps) {
  const t = sharedWords(language).rejects
  return (
    <table class="table cards">
      <caption class={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
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
            <td class="num" data-label={t.line}>
              {formatNumber(language, line)}
            </td>
            <td class="main">{column || <span class="quiet">{t.wholeRow}</span>}</td>
            <td class="any-break">{value ? shortened(value) : <span class="quiet">{t.empty}</span>}</td>
            <td>{faultText(language, reason)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A broken quote can swallow half a file; the list to download has all of it. */
const shortened = (value: string): string => (value.length > 80 ? `${value.slice(0, 80)}…` : value)
