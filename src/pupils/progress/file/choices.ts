import { fieldReader } from '#platform/form/fields.ts'
import { type ProgressMistake, type ProgressRead, readMark } from '../typed.ts'
import { COLUMNS, type Columns, type ResultColumn, wrongColumns } from './columns.ts'

/** What a person says of a file, because no file says it itself. */
export interface FileChoices {
  columns: Columns
  /** school that gave the pupil numbers */
  numbersOf: string
  /** for rows that do not say it; null: such a row is refused */
  madeAt: string | null
  day: string | null
  /** the lowest mark that is a pass, for rows without an outcome; null: such a row is refused */
  passFrom: number | null
}

export const columnField = (column: ResultColumn): string => `kolom-${column}`

export interface ChoicesKnown {
  /** of the file, without columns that are never read */
  headers: readonly string[]
  numbersOf: readonly { id: string }[]
  makers: readonly { id: string }[]
  today: string
}

/** `kolom-…`, `nummers-van`, `school`, `dag`, `voldoende-vanaf`. */
export function readChoices(form: URLSearchParams, known: ChoicesKnown): ProgressRead<FileChoices> {
  const is = fieldReader<ProgressMistake>(form)
  const columns = Object.fromEntries(COLUMNS.map((one) => [one, form.get(columnField(one)) ?? '']).filter(([, header]) => header !== ''))
  for (const { column, mistake } of wrongColumns(known.headers, columns)) is.wrong(columnField(column), mistake)
  const numbersOf = known.numbersOf.find(({ id }) => id === form.get('nummers-van'))
  if (!numbersOf) is.wrong('nummers-van', form.get('nummers-van') ? 'school-unknown' : 'missing')
  const maker = known.makers.find(({ id }) => id === form.get('school'))
  if (form.get('school') && !maker) is.wrong('school', 'school-unknown')
  const day = is.day('dag')
  if (day && day > known.today) is.wrong('dag', 'in-future')
  const passFrom = readMark(is, 'voldoende-vanaf')
  return is.done({ columns, numbersOf: numbersOf?.id ?? '', madeAt: maker?.id ?? null, day, passFrom })
}
