import { formatDate, formatNumber, formatSigned, type Language } from '#platform/i18n.ts'
import type { MonitorOutput } from './output.ts'
import type { ComparisonRow, Measure } from './rows.ts'
import { summaryMessages } from './summary-messages.ts'

/** The few figures that matter, for a terminal: per cohort the last count date, beside its comparisons. */
export function summaryText(language: Language, output: MonitorOutput): string {
  const say = summaryMessages(language)
  const last = output.source.teldatums.at(-1)
  if (!last) return `${say.nothing}\n`
  const rows = output.rows.filter((row): row is ComparisonRow => row.table === 'comparisons' && row.teldatum === last && row.years > 0)
  const head = say.head(formatDate(language, last), say.delivery[output.source.levering])
  const cohorts = output.source.cohorts.flatMap(({ id }) => {
    const own = rows.filter((row) => row.cohort === id && isDefault(row))
    return own.length === 0 ? [] : [`\n${id}`, ...own.map((row) => `  ${line(language, row)}`)]
  })
  const rejected = output.source.rejected > 0 ? ['', say.rejected(formatNumber(language, output.source.rejected))] : []
  const warnings = output.warnings.length > 0 ? ['', say.warnings(formatNumber(language, output.warnings.length))] : []
  return `${[head, ...cohorts, ...rejected, ...warnings, '', say.further].join('\n')}\n`
}

/** Equal time since the start, as the publications compare. */
function isDefault(row: ComparisonRow): boolean {
  return row.population === 'alle' && (row.versus === 'landelijk' || (row.versus === 'voorgaand' && row.alignment === 'duur'))
}

function line(language: Language, row: ComparisonRow): string {
  const measure: Record<Measure, string> = { startkwalificatie: 'startkwalificatie', vsv: 'vsv' }
  const share = ([x, n]: ComparisonRow['a']): string =>
    typeof x === 'number' && typeof n === 'number' && n > 0 ? `${formatNumber(language, (100 * x) / n, 1)}%` : String(x)
  const points = (value: number): string => formatSigned(language, 100 * value)
  const { difference, low, high } = row
  const gap = difference === null || low === null || high === null ? '·' : `${points(difference)} (${points(low)} … ${points(high)})`
  return `${measure[row.measure].padEnd(18)} ${share(row.a).padStart(6)}   ${row.versus.padEnd(10)} ${share(row.b).padStart(6)}   ${gap}`
}
