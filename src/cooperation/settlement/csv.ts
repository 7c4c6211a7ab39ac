import { linesToCsvNl } from '#platform/csv-nl.ts'
import type { Language } from '#platform/i18n.ts'
import type { nl } from './messages.nl.ts'
import type { Settled } from './settle.ts'
import { remarkText, settlementMessages } from './words.ts'

type Column = keyof typeof nl.columns

/** All lines of all statements for the finance system: `;`, byte order mark, decimal comma, amounts in euros. */
export function settlementCsv({ statements, fingerprint }: Settled, language: Language): string {
  const { columns, kind, unit } = settlementMessages(language)
  const rows = statements.flatMap(({ lines }) =>
    lines.map(
      (line): Record<Column, string | number | null> => ({
        payer: line.payer,
        payee: line.payee,
        id: line.id,
        ...line.clause,
        rule: line.rule,
        kind: kind[line.kind],
        from: line.from,
        to: line.to,
        quantity: line.quantity.number,
        unit: unit[line.quantity.unit],
        price: line.price === null ? null : line.price.cents / 100,
        share: line.price?.share ? `${line.price.share.of}/${line.price.share.over}` : null,
        amount: line.cents / 100,
        remark: line.remarks.map((remark) => remarkText(language, remark)).join(' '),
        sources: line.sources.join(' '),
        print: fingerprint,
      }),
    ),
  )
  const names = Object.keys(columns) as Column[]
  return linesToCsvNl([names.map((name) => columns[name]), ...rows.map((row) => names.map((name) => row[name]))])
}
