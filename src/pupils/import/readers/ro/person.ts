import type { CsvRecord } from '#platform/import/csv.ts'
import { readSex } from '../codes.ts'
import type { DiplomaDelivery, Judged, PupilDelivery } from '../delivery.ts'
import { type ValueReader, valueReader } from '../values.ts'
import { enrolmentsOf, periodsOf, type RoEnrolment } from './enrolments.ts'
import { bpvOf, diplomaOf } from './results.ts'
import { at } from './values.ts'

/** A person of the file: the PER record and all that follow it. */
export interface RoPerson {
  per: CsvRecord
  records: readonly CsvRecord[]
}

export interface RoContext {
  /** of the file */
  brin: string | null
  /** whether an inschrijvingvolgnummer belongs to one person only */
  numbersTell: boolean
}

/** One person, judged with all their records; a wrong record makes the person unusable, for the history would have a hole. */
export function roPerson({ per, records }: RoPerson, context: RoContext): Judged {
  const values = valueReader(per.line)
  const enrolments = enrolmentsOf(per, records, values)
  const found = {
    birthDate: birthDateOf(per, values),
    sex: values.code(at(per, 4), 'Geslacht', readSex),
    enrolments: enrolments.flatMap((enrolment) => periodsOf(enrolment, context.brin, values)),
    bpv: named(records, 'BPV').map((record) => bpvOf(record, values)),
    diplomas: named(records, 'DIP').map((record) => diplomaOf(record, values)),
  }
  const rejected = values.rejected()
  if (rejected) return { pupil: null, notes: [], rejected }
  const unsaid = { givenName: null, infix: null, familyName: null, initials: null, email: null, groups: [] }
  return {
    pupil: { line: per.line, ...keyOf(enrolments, found.diplomas, context), ...unsaid, ...found },
    notes: values.notes,
    rejected: null,
  }
}

function keyOf(enrolments: RoEnrolment[], diplomas: DiplomaDelivery[], { numbersTell }: RoContext): Pick<PupilDelivery, 'key' | 'keyKind'> {
  const byStart = enrolments.toSorted((a, b) => `${a.from} ${a.number}`.localeCompare(`${b.from} ${b.number}`))
  const key = numbersTell ? (byStart[0]?.number ?? diplomas.find(({ enrolment }) => enrolment !== null)?.enrolment ?? null) : null
  return { key, keyKind: key === null ? 'none' : 'inschrijvingvolgnummer' }
}

/** Day or month may be 00: established as unknown (PvE 15.5.2). Such a date is no date to compare with. */
function birthDateOf(per: CsvRecord, values: ValueReader): string | null {
  const text = at(per, 3) ?? ''
  if (/^\d{4}-(\d\d-00|00-00)$|^0?0-\d{1,2}-\d{4}$/.test(text)) {
    values.notes.push({ problem: 'birth-date-partial', line: per.line })
    return null
  }
  return values.date(text, 'Geboortedatum') ?? values.reject({ problem: 'birth-date-missing', line: per.line })
}

function named(records: readonly CsvRecord[], name: string): CsvRecord[] {
  return records.filter(({ fields }) => fields[0] === name)
}
