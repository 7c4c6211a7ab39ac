import type { TableRow } from '#platform/import/table.ts'
import { readSex } from '../codes.ts'
import type { EnrolmentDelivery, GroupDelivery, Judged } from '../delivery.ts'
import { type Dropped, looksLikeBsn } from '../sensitive.ts'
import { cleanText, readEmail } from '../values.ts'
import type { PupilField } from './fields.ts'
import type { MappedColumns } from './map-columns.ts'
import { type RowDefaults, rowEnrolment } from './row-enrolment.ts'
import { rowValues } from './row-values.ts'

const LONGEST_KEY = 64

/**
 * One row as a pupil with at most one enrolment. Needed are the school's number, a family name, a given name or initials,
 * and a birth date; any other value that cannot be read is left out with a note. What is dropped is added to `dropped`.
 */
export function applyMapping(row: TableRow, columns: MappedColumns, defaults: RowDefaults = {}, dropped: Dropped = {}): Judged {
  const values = rowValues(row, columns, dropped)
  const { line } = row
  const text = (field: PupilField) => values.text(values.value(field), values.column(field))
  const key = keyOf(row, columns)
  if (key === null) values.reject({ problem: 'key-missing', line })
  else if (key.length > LONGEST_KEY) values.reject({ problem: 'value-too-long', line, column: values.column('key'), most: LONGEST_KEY })
  else if (looksLikeBsn(key)) values.reject({ problem: 'key-is-bsn', line })
  const names = { givenName: text('givenName'), infix: text('infix'), familyName: text('familyName'), initials: text('initials') }
  if (!names.familyName || !(names.givenName ?? names.initials)) values.reject({ problem: 'name-missing', line })
  const birthDate = values.date(values.value('birthDate'), values.column('birthDate'))
  if (birthDate === null) values.reject({ problem: 'birth-date-missing', line })
  const sex = values.code(values.value('sex'), values.column('sex'), readSex)
  const email = values.code(values.value('email'), values.column('email'), readEmail)
  const enrolment = columns.hasEnrolments ? rowEnrolment(values, line, defaults) : null
  const lists = { groups: groupOf(text('group')), enrolments: listed(enrolment), bpv: [], diplomas: [] }
  const rejected = values.rejected()
  if (rejected) return { pupil: null, notes: [], rejected }
  return { pupil: { line, key, keyKind: 'leerlingnummer', ...names, birthDate, sex, email, ...lists }, notes: values.notes, rejected: null }
}

/** The school's number as it is compared. */
export function keyOf({ cells }: TableRow, { fields }: MappedColumns): string | null {
  return cleanText(cells[fields.key ?? -1] ?? '') || null
}

function groupOf(name: string | null): GroupDelivery[] {
  return name === null ? [] : [{ key: name, name, kind: 'stamgroep' }]
}

function listed(enrolment: EnrolmentDelivery | null): EnrolmentDelivery[] {
  return enrolment ? [enrolment] : []
}
