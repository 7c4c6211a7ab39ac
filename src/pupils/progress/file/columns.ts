import { type ColumnMatch, matchColumns, type WantedColumn } from '#platform/import/match-columns.ts'
import { repeatedHeaders } from '#platform/import/table.ts'
import { PUPIL_COLUMNS } from '../../import/readers/table/fields.ts'

/** Columns by the names that files of results give them. */
const RESULT_COLUMNS = {
  pupil: PUPIL_COLUMNS.key,
  part: { names: ['deel', 'onderdeel', 'part'], otherwise: ['blok', 'vak', 'examen', 'keuzedeel', 'keuzevak', 'block', 'unit', 'exam'] },
  kind: { names: ['soort', 'soort deel', 'kind'] },
  route: { names: ['route', 'leerroute'] },
  outcome: { names: ['uitslag', 'outcome'], otherwise: ['resultaat', 'result'] },
  mark: { names: ['cijfer', 'mark', 'grade'] },
  day: { names: ['dag', 'datum', 'toetsdatum', 'day', 'date'] },
  school: { names: ['gemaakt bij', 'made at'], otherwise: ['school', 'instelling'] },
  note: { names: ['toelichting', 'opmerking', 'note', 'remark'] },
} as const satisfies Record<string, WantedColumn>

export type ResultColumn = keyof typeof RESULT_COLUMNS
export const COLUMNS = Object.keys(RESULT_COLUMNS) as ResultColumn[]

/** Which column, by its header, holds what. */
export type Columns = Partial<Record<ResultColumn, string>>

export interface ColumnGuess {
  columns: Columns
  /** several headers fit: none is taken */
  ambiguous: Partial<Record<ResultColumn, readonly string[]>>
}

/** By name alone, for a person to look at; in doubt nothing. `headers` without those that are never read. */
export function guessColumns(headers: readonly string[]): ColumnGuess {
  const guess: ColumnGuess = { columns: {}, ambiguous: {} }
  for (const [column, match] of Object.entries(matchColumns(headers, RESULT_COLUMNS)) as [ResultColumn, ColumnMatch][]) {
    if (match.found === 'found') guess.columns[column] = match.header
    if (match.found === 'ambiguous') guess.ambiguous[column] = match.headers
  }
  return guess
}

export type ColumnMistake = 'missing' | 'column-gone' | 'column-twice' | 'no-outcome-or-mark'

/** What keeps these columns from being read, by column; empty when nothing does. */
export function wrongColumns(headers: readonly string[], columns: Columns): { column: ResultColumn; mistake: ColumnMistake }[] {
  const repeated = repeatedHeaders(headers)
  const wrong = COLUMNS.flatMap((column): { column: ResultColumn; mistake: ColumnMistake }[] => {
    const header = columns[column]
    if (header === undefined) return column === 'pupil' || column === 'part' ? [{ column, mistake: 'missing' }] : []
    if (!headers.includes(header)) return [{ column, mistake: 'column-gone' }]
    return repeated.includes(header) ? [{ column, mistake: 'column-twice' }] : []
  })
  const hasResult = columns.outcome !== undefined || columns.mark !== undefined
  return hasResult ? wrong : [...wrong, { column: 'outcome', mistake: 'no-outcome-or-mark' }]
}
