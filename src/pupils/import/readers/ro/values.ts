import type { CsvRecord } from '#platform/import/csv.ts'
import type { ValueReader } from '../values.ts'

/** The text of a field, counted from 0; null when it is empty or not there. */
export function at({ fields }: CsvRecord, index: number): string | null {
  return fields[index]?.trim() || null
}

/** A field that must have something in it. */
export function needed(record: CsvRecord, index: number, column: string, values: ValueReader): string {
  const text = at(record, index)
  if (text === null) values.reject({ problem: 'value-missing', line: record.line, column })
  return text ?? ''
}

export function neededDate(record: CsvRecord, index: number, column: string, values: ValueReader): string {
  return values.at(record.line).date(needed(record, index, column, values), column) ?? ''
}
