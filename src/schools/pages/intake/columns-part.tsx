import { formatNumber, type Language } from '#platform/i18n.ts'
import { Badge, type Tone } from '#ui/badge.tsx'
import type { Offer, OfferedColumns } from '../../intake/offer.ts'
import { publicProblemText } from '../../public-files/problem-text.ts'
import { tableWords } from '../../public-files/words.ts'
import { intakeWords } from './words.ts'

const TONES: Record<OfferedColumns['columns'][number]['found'], Tone> = { found: 'good', 'not-found': 'plain', ambiguous: 'wait' }

/** Which columns were found, not found or ambiguous, and which rows were left out. */
export function ColumnsPart({ language, offer }: { language: Language; offer: Offer }) {
  const t = intakeWords(language).offer
  const { count, first } = offer.rejected
  return (
    <>
      {count > 0 && (
        <details class="explain">
          <summary>{t.rejected(formatNumber(language, count))}</summary>
          <ul>
            {first.map((problem) => (
              <li>{publicProblemText(language, problem)}</li>
            ))}
          </ul>
        </details>
      )}
      <details class="explain">
        <summary>{t.columns}</summary>
        {offer.columns.map((one) => (
          <Columns language={language} one={one} />
        ))}
      </details>
    </>
  )
}

function Columns({ language, one: { table, columns } }: { language: Language; one: OfferedColumns }) {
  const [t, words] = [intakeWords(language), tableWords(language)]
  return (
    <table class="table cards table-s">
      <caption>{words.table[table]}</caption>
      <thead>
        <tr>
          <th scope="col">{t.offer.column}</th>
          <th scope="col">{t.offer.inFile}</th>
          <th scope="col">{t.offer.outcome}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ column, found, headers }) => (
          <tr>
            <th scope="row">{t.fields[column as keyof typeof t.fields] ?? column}</th>
            <td class="any-break">{headers.join(', ')}</td>
            <td class="main">
              <Badge tone={TONES[found]}>{words.column[found]}</Badge>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
