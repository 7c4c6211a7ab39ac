import type { CsvRecord } from '#platform/import/csv.ts'
import type { PupilProblem } from '../problem.ts'
import { showable } from '../sensitive.ts'

/** The records of a registratieoverzicht that stand below a person. */
export const RO_RECORDS = ['ISG', 'ISP', 'ISE', 'BPV', 'DIP', 'AMO', 'GEO', 'KZD'] as const
export type RoRecord = (typeof RO_RECORDS)[number]
/** Those that the closing record counts, in its order. */
export const RO_COUNTED = ['PER', ...RO_RECORDS] as const
export type RoCounted = (typeof RO_COUNTED)[number]

/**
 * Fields per record, the name of the record among them: the fewest and the most (DUO, PvE MBO-instelling 4.8.2, bijlage 7;
 * fields at the end that are not obliged may be left out). DIP has one more in practice than in the text.
 */
const WIDTHS = new Map<string, readonly [least: number, most: number]>([
  ['VLP', [5, 5]],
  ['PER', [5, 5]],
  ['ISG', [6, 8]],
  ['ISP', [9, 14]],
  ['ISE', [5, 6]],
  ['BPV', [11, 13]],
  ['DIP', [7, 10]],
  ['AMO', [7, 11]],
  ['GEO', [7, 16]],
  ['KZD', [9, 12]],
  ['SLR', [10, 10]],
])

/** A PER of this many fields has ages for a birth date: it is from a GRONDSLAG file. */
const GRONDSLAG_PER = 18

/** No field of the format is longer than 70 characters. */
const LONGEST_FIELD = 200

/** What is wrong with a record as such; empty fields at its end do no harm. */
export function roFieldsProblem({ line, fields }: CsvRecord): PupilProblem | null {
  const record = fields[0] ?? ''
  const [least, most] = WIDTHS.get(record) ?? [0, 0]
  const found = fields.length
  if (most === 0) return { problem: 'ro-record-unknown', line, value: showable(record) }
  if (record === 'PER' && found >= GRONDSLAG_PER) return { problem: 'ro-is-grondslag', line }
  if (fields.some((field) => field.length > LONGEST_FIELD)) return { problem: 'value-too-long', line, column: record, most: LONGEST_FIELD }
  const tooMany = fields.slice(most).some((field) => field.trim() !== '')
  return found < least || tooMany ? { problem: 'ro-fields', line, record, found, least, most } : null
}
