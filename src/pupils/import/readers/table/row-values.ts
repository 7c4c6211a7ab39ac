import type { TableRow } from '#platform/import/table.ts'
import { addDropped, type Dropped, looksLikeBsn } from '../sensitive.ts'
import { type ValueReader, valueReader } from '../values.ts'
import type { PupilField } from './fields.ts'
import type { MappedColumns } from './map-columns.ts'

/** The values of a row by field: text as it stands there, null for a column that is empty or not mapped. */
export interface RowValues extends ValueReader {
  value(field: PupilField): string | null
  /** the header of the field's column, for sentences */
  column(field: PupilField): string
}

/** A single BSN among other values is dropped as a whole column is; only the key keeps its own, to be refused. */
export function rowValues({ line, cells }: TableRow, columns: MappedColumns, dropped: Dropped): RowValues {
  const text = (field: PupilField) => cells[columns.fields[field] ?? -1]?.trim() || null
  let found: PupilField[] = NONE
  for (const field of columns.freeTexts) {
    if (!looksLikeBsn(cells[columns.fields[field] ?? -1] ?? '')) continue
    found = [...found, field]
    addDropped(dropped, 'bsn')
  }
  return {
    ...valueReader(line),
    value: (field) => (found.includes(field) ? null : text(field)),
    column: (field) => columns.headers[columns.fields[field] ?? -1] ?? field,
  }
}

const NONE: PupilField[] = []
