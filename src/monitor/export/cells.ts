import type { Row, TableName } from '../rows.ts'
import { COLUMNS, type Column } from './columns.ts'

/** A number keeps its type; a hidden count is text (`<5`, `x`); null is an empty cell. */
export type Cell = string | number | null

/** The rows of one table as cells, in the order of `COLUMNS`. */
export function cellsOf(rows: readonly Row[], table: TableName): Cell[][] {
  return rows.filter((row) => row.table === table).map((row) => COLUMNS[table].map((column) => cellOf(row, column)))
}

function cellOf(row: Row, { name, path }: Column): Cell {
  const fields = row as unknown as Record<string, unknown>
  const value = path ? (fields[path[0]] as unknown[])[path[1]] : fields[name]
  if (Array.isArray(value)) return value.join(' > ')
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'boolean') return String(value)
  return typeof value === 'string' ? value : null
}
