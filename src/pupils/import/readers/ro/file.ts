import type { CsvRecord } from '#platform/import/csv.ts'
import { readDate } from '#platform/import/date.ts'
import type { Limits } from '#platform/import/limits.ts'
import { stop } from '#platform/import/problem.ts'
import { readBrin } from '../codes.ts'
import { stopDelivery } from '../problem.ts'
import { addDropped, type Dropped, showable } from '../sensitive.ts'
import { RO_COUNTED, type RoCounted, roFieldsProblem } from './fields.ts'
import type { RoPerson } from './person.ts'

/** The opening record: what was asked of DUO, and when it was made. */
export interface RoOverview {
  brin: string | null
  from: string | null
  until: string | null
  made: string | null
}

/** Far more than anyone collects in a life of education; a file may not pile up records under one person. */
const MOST_OF_ONE_PERSON = 2_000
/** A person has some eight records. */
const RECORDS_PER_ROW = 10

/** Reads a file person by person and checks what holds it together: opening, order, closing and its totals. */
export function roFile(limits: Limits) {
  let overview: RoOverview = { brin: null, from: null, until: null, made: null }
  let closing: CsvRecord | null = null
  let opened = false
  const counted = Object.fromEntries(RO_COUNTED.map((record) => [record, 0])) as Record<RoCounted, number>
  const dropped: Dropped = {}

  /** Stops for a record that may not stand here; counts it otherwise. */
  function admit(record: CsvRecord): void {
    const problem = roFieldsProblem(record)
    if (problem) stopDelivery(problem)
    const name = record.fields[0] ?? ''
    if (closing) stopDelivery({ problem: 'ro-after-closing', line: record.line })
    if ((name === 'VLP') === opened) stopDelivery({ problem: 'ro-record-misplaced', line: record.line, record: name })
    opened = true
    if (name in counted) count(name as RoCounted, record)
  }

  function count(name: RoCounted, { fields }: CsvRecord): void {
    counted[name] += 1
    if (fields[1]?.trim()) addDropped(dropped, 'bsn')
    if (fields[2]?.trim()) addDropped(dropped, 'onderwijsnummer')
  }

  async function* people(records: AsyncIterable<CsvRecord>): AsyncGenerator<RoPerson> {
    let person: { per: CsvRecord; records: CsvRecord[] } | null = null
    let seen = 0
    for await (const record of records) {
      seen += 1
      if (seen > limits.rows * RECORDS_PER_ROW) stop({ problem: 'too-many-rows', most: limits.rows * RECORDS_PER_ROW })
      admit(record)
      const name = record.fields[0]
      if (name === 'VLP') overview = overviewOf(record)
      else if (name === 'SLR') closing = record
      else if (name === 'PER') {
        if (person) yield person
        person = { per: record, records: [] }
      } else if (!person) stopDelivery({ problem: 'ro-record-misplaced', line: record.line, record: name ?? '' })
      else if (person.records.push(record) > MOST_OF_ONE_PERSON) {
        stopDelivery({ problem: 'ro-too-many-records', line: person.per.line, most: MOST_OF_ONE_PERSON })
      }
    }
    if (person) yield person
    compareTotals(closing, counted)
  }

  return { people, counted, dropped, overview: () => overview }
}

function overviewOf({ fields }: CsvRecord): RoOverview {
  const [, brin = '', from = '', until = '', made = ''] = fields
  return { brin: readBrin(brin) ?? null, from: readDate(from), until: readDate(until), made: readDate(made) }
}

/** A file without its closing record, or with other totals, was cut off or changed on the way. */
function compareTotals(closing: CsvRecord | null, counted: Record<RoCounted, number>): void {
  if (!closing) stopDelivery({ problem: 'ro-no-closing' })
  for (const [index, record] of RO_COUNTED.entries()) {
    const stated = closing?.fields[index + 1]?.trim() ?? ''
    if (stated !== String(counted[record])) stopDelivery({ problem: 'ro-totals', record, found: counted[record], stated: showable(stated) })
  }
}
