import {
  euro,
  findingText,
  priceText,
  quantityText,
  remarkText,
  type Settled,
  type SettlementLine,
  type Statement,
  settlementMessages,
} from '#cooperation/index.ts'
import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'

type Names = ReadonlyMap<string, string>

/** The statements for people to read in a terminal. */
export function settledTable(settled: Settled, names: Names, language: Language): string {
  const { name, period, statements, pots, findings, fingerprint, engine } = settled
  const say = settlementMessages(language)
  const nameOf = (id: string): string => names.get(id) ?? id
  const parts = [
    [say.table.head(name, formatDate(language, period.from), formatDate(language, period.to))],
    ...(statements.length === 0 ? [[say.table.nothing]] : statements.map((one) => statementLines(one, nameOf, language))),
    ...pots.map((pot) => [
      say.table.pot(pot.rule, euro(language, pot.cents)),
      ...pot.parts.map((one) => `  ${say.table.bears(nameOf(one.party), euro(language, one.cents), euro(language, one.advanced))}`),
    ]),
    findings.map((finding) => `${say.severity[finding.severity]}: ${findingText(language, finding, names)} (${finding.rule})`),
    [...verdict(settled, language), say.table.print(fingerprint, formatNumber(language, engine))],
  ]
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`
}

function verdict({ statements, billable }: Settled, language: Language): string[] {
  const { table } = settlementMessages(language)
  if (!billable) return [table.notBillable]
  return statements.length === 0 ? [] : [table.billable]
}

function statementLines({ payer, payee, cents, lines }: Statement, nameOf: (id: string) => string, language: Language): string[] {
  const say = settlementMessages(language)
  const rows = lines.map((line) => cellsOf(line, language))
  const total = [say.table.total, '', '', euro(language, cents)]
  const widths = total.map((_, at) => Math.max(...[...rows, total].map((row) => row[at]?.length ?? 0)))
  const drawn = (row: readonly string[]): string =>
    `  ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ')}`
  const body = lines.flatMap((line, at) => [drawn(rows[at] ?? []), ...underLine(line, language)])
  return [say.table.statement(nameOf(payer), nameOf(payee)), ...body, drawn(total)]
}

function cellsOf(line: SettlementLine, language: Language): string[] {
  const { kind } = settlementMessages(language)
  return [
    `${line.rule}: ${kind[line.kind]}`,
    quantityText(language, line.quantity),
    priceText(language, line.price),
    euro(language, line.cents),
  ]
}

function underLine({ clause, remarks, id }: SettlementLine, language: Language): string[] {
  const { table } = settlementMessages(language)
  const said = [table.clause(clause.clause, clause.version, clause.agreement), id, ...remarks.map((remark) => remarkText(language, remark))]
  return [`    ${said.join(' · ')}`]
}
