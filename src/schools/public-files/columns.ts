import { type ColumnMatch, matchColumns, missingColumns, type WantedColumn } from '#platform/import/match-columns.ts'
import type { PublicFileProblem } from './problem.ts'
import { PUBLIC_COLUMNS, PUBLIC_TABLES, type PublicColumn, type PublicTable } from './tables.ts'

/** What became of each wanted column of a table: found, not found, or ambiguous. */
export type PublicMatches<T extends PublicTable> = Record<PublicColumn<T>, ColumnMatch>

export function publicColumns<T extends PublicTable>(table: T, headers: readonly string[]): PublicMatches<T> {
  return matchColumns<PublicColumn<T>>(headers, PUBLIC_COLUMNS[table])
}

/** The tables that these headers hold: all their required columns are found, each for certain. */
export function tablesIn(headers: readonly string[]): PublicTable[] {
  return PUBLIC_TABLES.filter((table) => lacking(table, headers).length === 0)
}

/** Why a table cannot be read; null when it can. */
export function tableProblem(table: PublicTable, headers: readonly string[]): PublicFileProblem | null {
  const columns = lacking(table, headers)
  if (columns.length === 0) return null
  const matches = publicColumns(table, headers) as Record<string, ColumnMatch>
  const named = (found: ColumnMatch['found']) =>
    columns.filter((column) => matches[column]?.found === found).map((column) => usualName(table, column))
  return { problem: 'public-table-not-found', table, missing: named('not-found'), ambiguous: named('ambiguous'), found: headers }
}

/** The table of which fewest columns are lacking: what a file that holds none was probably meant to be. */
export function nearestTable(headers: readonly string[]): PublicTable {
  const byLack = PUBLIC_TABLES.toSorted((a, b) => lacking(a, headers).length - lacking(b, headers).length)
  return byLack[0] ?? 'institutions'
}

/** Required columns not found; and for a site a brin, in a column of its own or within the number of the site. */
function lacking(table: PublicTable, headers: readonly string[]): string[] {
  const wanted: Readonly<Record<string, WantedColumn>> = PUBLIC_COLUMNS[table]
  const missing = missingColumns(matchColumns(headers, wanted), wanted)
  if (table !== 'sites') return missing
  const { brin, vestiging } = publicColumns('sites', headers)
  const hasBrin = brin.found === 'found' || (vestiging.found === 'found' && /brin/i.test(vestiging.header))
  return hasBrin ? missing : [...missing, 'brin']
}

function usualName(table: PublicTable, column: string): string {
  const columns: Readonly<Record<string, WantedColumn>> = PUBLIC_COLUMNS[table]
  return columns[column]?.names[0] ?? column
}
