import { openTable } from '#platform/import/open-table.ts'
import type { Source } from '#platform/import/source.ts'
import type { DeliveryProblem } from './readers/problem.ts'
import type { Mapping } from './readers/table/fields.ts'
import { guessMapping, type MappingGuess } from './readers/table/guess-mapping.ts'
import { mappingProblems } from './readers/table/map-columns.ts'
import { sampleRows } from './readers/table-pupils.ts'

const SHOWN = 10
/** Enough to see what a column holds. */
const LOOKED_AT = 200

export interface Sample {
  headers: readonly string[]
  /** the first rows, without the columns that are never read */
  rows: readonly (readonly string[])[]
  guess: MappingGuess
}

/** The beginning of a table, to choose its columns by. */
export async function loadSample(source: Source): Promise<Sample | { stopped: DeliveryProblem }> {
  const { table, stopped } = await openTable(source)
  if (!table) return { stopped }
  const rows = await sampleRows(table, LOOKED_AT)
  const guess = guessMapping(table.headers, rows)
  const shown = table.headers.flatMap((header, index) =>
    header !== '' && !guess.dropped.some((one) => one.index === index) ? [index] : [],
  )
  return {
    headers: shown.map((index) => table.headers[index] ?? ''),
    rows: rows.slice(0, SHOWN).map((cells) => shown.map((index) => cells[index] ?? '')),
    guess,
  }
}

/** What keeps these columns from being read; empty when nothing does. */
export function wrongWithMapping({ headers, guess }: Sample, mapping: Mapping): DeliveryProblem[] {
  return mappingProblems(headers, mapping, guess.dropped)
}
