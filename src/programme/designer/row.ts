import { createHash } from 'node:crypto'
import type { RouteDesign } from '../design/design.ts'
import type { ListPart } from './parts.ts'
import { valueAt } from './values.ts'

export type Row = Readonly<Record<string, unknown>>

/** A row with the name by which address and form know it: its id, or its place in a list without ids, from 0 as in paths (design/paths.ts). */
export interface NamedRow {
  key: string
  row: Row
}

export function rowsOf(design: RouteDesign, part: ListPart): NamedRow[] {
  return (valueAt(design, part.at) as Row[]).map((row, at) => ({ key: part.byPlace ? String(at) : String(row.id), row }))
}

/** Changes with every change of the row: who saves says which row was on the screen. */
export function printOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 12)
}

/** The next free id: `b12`. */
export function nextId(rows: readonly NamedRow[], prefix: string): string {
  const numbers = rows.map(({ key }) => (key.startsWith(prefix) ? Number(key.slice(prefix.length)) : 0)).filter(Number.isInteger)
  return `${prefix}${Math.max(0, ...numbers) + 1}`
}
