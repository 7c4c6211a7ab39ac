import { type DroppedKind, droppedByName } from '../sensitive.ts'

/** A column that is never read. */
export interface DroppedColumn {
  index: number
  header: string
  kind: DroppedKind
  by: 'name' | 'content'
}

/** Columns that are dropped by their name, or because all their values could be a BSN, as `holdsBsn` says. */
export function droppedColumns(headers: readonly string[], holdsBsn: (index: number) => boolean): DroppedColumn[] {
  return headers.flatMap((header, index): DroppedColumn[] => {
    const named = droppedByName(header)
    if (named) return [{ index, header, kind: named, by: 'name' }]
    return holdsBsn(index) ? [{ index, header, kind: 'bsn', by: 'content' }] : []
  })
}
