import { formatNumber, type Language } from '#platform/i18n.ts'
import { pupilHref } from '../../../pages/addresses.ts'
import { dayText } from '../../../pages/format.ts'
import { markText } from '../../convert.ts'
import type { JudgedRow } from '../../file/file.actions.ts'
import type { KeptRow } from '../../file/file.store.ts'
import type { Outcome } from '../../part.ts'
import { progressWords } from '../words.ts'
import { fileWords } from './words.ts'

type Row = KeptRow & { partName: string } & Partial<Pick<JudgedRow, 'was'>>

/** Results of a file: each with its pupil and, when another stands there of the same test, that one. */
export function ResultTable({ language, caption, rows }: { language: Language; caption: string; rows: readonly Row[] }) {
  const t = fileWords(language)
  const hasWas = rows.some(({ was }) => was)
  return (
    <table class="table cards">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.col.pupil}</th>
          <th scope="col">{t.col.part}</th>
          <th scope="col">{t.col.result}</th>
          {hasWas && <th scope="col">{t.col.was}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">
              <a href={pupilHref(language, row.pupilId, '/voortgang')}>{row.pupil}</a>
              {row.line > 0 && <small>{t.line(formatNumber(language, row.line))}</small>}
            </th>
            <td data-label={t.col.part}>{row.partName}</td>
            <td data-label={t.col.result}>
              {outcomeText(language, row)}
              <small>
                {[`${row.madeAtName}, ${dayText(language, row.on)}`, row.isWithdrawn && t.withdrawn].filter(Boolean).join('; ')}
              </small>
            </td>
            {hasWas && <td data-label={t.col.was}>{row.was && outcomeText(language, row.was)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const outcomeText = (language: Language, { outcome, mark }: { outcome: Outcome; mark: number | null }): string =>
  [progressWords(language).outcome[outcome], mark === null ? '' : markText(mark)].filter(Boolean).join(' ')
