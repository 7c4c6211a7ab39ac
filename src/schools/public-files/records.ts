import { readDate } from '#platform/import/date.ts'
import type { ColumnMatch } from '#platform/import/match-columns.ts'
import type { TableRow } from '#platform/import/table.ts'
import { readBrin, readCrebo, readNiveau, readVestiging } from '../codes.ts'
import type { PublicMatches } from './columns.ts'
import { type PublicFileProblem, stopPublicFile } from './problem.ts'
import type { PublicColumn, PublicRecords, PublicTable } from './tables.ts'

/** Days that stand for no end in files of DUO and RIO. */
const NO_END = new Set(['9999-12-31', '2999-12-31'])

/** The values of one row by column. */
interface RowReader<C extends string> {
  line: number
  /** null when the cell is empty or the column was not found */
  text(column: C): string | null
  /** throws a `ReadingStopped` when there is nothing; only its row is refused */
  needed(column: C): string
  /** what `read` makes of it; a value that it does not know refuses the row */
  read<T>(column: C, read: (text: string) => T | undefined): T | null
  neededAs<T>(column: C, read: (text: string) => T | undefined): T
  date(column: C): string | null
}

type RecordReader<T extends PublicTable> = (row: RowReader<PublicColumn<T>>) => PublicRecords[T]

/** One row as a record of the table. Throws a `ReadingStopped` with what is wrong with the row. */
export function publicRecord<T extends PublicTable>(table: T, row: TableRow, matches: PublicMatches<T>): PublicRecords[T] {
  return READERS[table](rowReader<PublicColumn<T>>(row, matches))
}

const READERS: { readonly [T in PublicTable]: RecordReader<T> } = {
  boards: ({ line, ...row }) => ({ line, number: row.needed('number'), name: row.needed('name'), place: row.text('place') }),
  institutions: ({ line, ...row }) => ({
    line,
    brin: row.neededAs('brin', readBrin),
    name: row.needed('name'),
    place: row.text('place'),
    boardNumber: row.text('boardNumber'),
    boardName: row.text('boardName'),
    structure: row.text('structure'),
  }),
  sites: ({ line, ...row }) => {
    const { brin, vestiging } = row.neededAs('vestiging', readVestiging)
    const address = { street: row.text('street'), houseNumber: row.text('houseNumber'), postcode: row.text('postcode') }
    const where = { place: row.text('place'), gemeente: row.text('gemeente'), structure: row.text('structure') }
    return { line, brin: brin ?? row.neededAs('brin', readBrin), vestiging, name: row.needed('name'), ...address, ...where }
  },
  qualifications: ({ line, ...row }) => {
    const days = { validFrom: row.date('validFrom'), lastIntake: row.date('lastIntake'), validUntil: row.date('validUntil') }
    refuseReversed(line, days.validFrom, days.validUntil)
    return {
      line,
      crebo: row.neededAs('crebo', readCrebo),
      name: row.needed('name'),
      niveau: row.read('niveau', readNiveau),
      dossier: row.text('dossier'),
      dossierName: row.text('dossierName'),
      leertraject: row.read('leertraject', readLeertraject),
      ...days,
    }
  },
  companies: ({ line, ...row }) => {
    const days = { recognisedFrom: row.date('recognisedFrom'), recognisedUntil: row.date('recognisedUntil') }
    refuseReversed(line, days.recognisedFrom, days.recognisedUntil)
    const leerbedrijfId = row.neededAs('leerbedrijfId', readLeerbedrijfId)
    const where = { postcode: row.text('postcode'), place: row.text('place') }
    return { line, leerbedrijfId, name: row.needed('name'), ...where, crebo: row.read('crebo', readCrebo), ...days }
  },
}

function rowReader<C extends string>({ line, cells }: TableRow, matches: Record<C, ColumnMatch>): RowReader<C> {
  const header = (column: C): string => {
    const match = matches[column]
    return match.found === 'found' ? match.header : column
  }
  const text = (column: C): string | null => {
    const match = matches[column]
    return match.found === 'found' ? cells[match.index]?.replaceAll(/\s+/g, ' ').trim() || null : null
  }
  const needed = (column: C): string => text(column) ?? refuse({ problem: 'public-value-missing', line, column: header(column) })
  const as = <T>(column: C, value: string, read: (text: string) => T | undefined): T =>
    read(value) ?? refuse({ problem: 'public-value-unreadable', line, column: header(column), value: value.slice(0, 40) })
  const maybe = <T>(column: C, read: (text: string) => T | undefined): T | null => {
    const value = text(column)
    return value === null ? null : as(column, value, read)
  }
  return {
    line,
    text,
    needed,
    read: maybe,
    neededAs: (column, read) => as(column, needed(column), read),
    date(column) {
      const day = maybe(column, (value) => readDate(value) ?? undefined)
      return day !== null && NO_END.has(day) ? null : day
    },
  }
}

const refuse: (problem: PublicFileProblem) => never = stopPublicFile

function refuseReversed(line: number, from: string | null, until: string | null): void {
  if (from !== null && until !== null && until < from) refuse({ problem: 'public-dates-reversed', line })
}

function readLeertraject(text: string): 'bol' | 'bbl' | undefined {
  const plain = text.toLowerCase()
  return plain === 'bol' || plain === 'bbl' ? plain : undefined
}

/** SBB numbers companies from 100000000 (PvE MBO-instelling 4.8.2, BPV). */
function readLeerbedrijfId(text: string): string | undefined {
  return /^[1-9]\d{8}$/.test(text) ? text : undefined
}
