import { link } from '#platform/http/address.ts'
import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import type { ReasonRow } from '../checks/finding.ts'
import { checkWords, schoolYearText } from '../checks/words.ts'

/** The rows behind a reason, folded away until somebody asks. */
export function ReasonRows({ language, rows }: { language: Language; rows: readonly ReasonRow[] }) {
  if (rows.length === 0) return null
  return (
    <details class="small">
      <summary>{checkWords(language).why}</summary>
      <ul>
        {rows.map((row) => (
          <li>
            <Label language={language} row={row} />
            {more(language, row)}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Label({ language, row: { label, href } }: { language: Language; row: ReasonRow }) {
  return href ? <a href={link(language, href)}>{label || href}</a> : <span>{label}</span>
}

function more(language: Language, { label, on, year, value }: ReasonRow): string {
  const t = checkWords(language)
  const parts = [year !== undefined && t.schoolYear(schoolYearText(year)), on && formatDate(language, on)].filter(Boolean).join(', ')
  const number = value === 'few' ? t.few : value === null ? '' : formatNumber(language, value, Number.isInteger(value) ? 0 : 2)
  return [label && parts && ', ', parts, number && `: ${number}`].filter(Boolean).join('')
}
