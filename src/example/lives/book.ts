import { daysAfter } from '../calendar.ts'
import type { Chance } from '../chance.ts'
import { type Name, nameOf } from '../names.ts'
import type { EnrolmentRow, RecordRow, Rows } from '../rows.ts'

/** A year at a site: what groups are made from. */
export interface Stay {
  recordId: string
  siteId: string
  siteKey: string
  schoolYear: number
  kind: 'vo' | 'mbo'
  leerjaar: number
  crebo: string | null
  routeKey: string | null
  from: string
  until: string | null
}

/** Where the lives are written down. */
export interface Book {
  chance: Chance
  rows: Rows
  stays: Stay[]
  regionId: string
  today: string
  /** the next number a school gives to a pupil */
  keyFor(institutionId: string): string
}

export function openBook(rows: Rows, chance: Chance, regionId: string, today: string): Book {
  const given = new Map<string, number>()
  const keyFor = (institutionId: string): string => {
    const next = (given.get(institutionId) ?? 100_000) + chance.between(1, 9)
    given.set(institutionId, next)
    return String(next)
  }
  return { chance, rows, stays: [], regionId, today, keyFor }
}

/** What a pupil is by birth; each school's record repeats it. */
export interface Born extends Name {
  birth_date: string
  sex: 'm' | 'v'
}

/** Fourteen or fifteen when leerjaar 3 begins; one in five is a year older. */
export function bornFor(chance: Chance, cohort: number, shareOfBoys: number): Born {
  const sex = chance.hit(shareOfBoys) ? 'm' : 'v'
  const older = chance.hit(0.2) ? 1 : 0
  const birth_date = daysAfter(`${cohort - 15 - older}-10-01`, chance.between(0, 364))
  return { ...nameOf(chance, sex), birth_date, sex }
}

export function addPupil({ chance, rows, regionId }: Book): string {
  const id = chance.uuid()
  rows.pupil.push({ id, region_id: regionId })
  return id
}

export function addRecord(book: Book, pupil_id: string, institution_id: string, born: Born): RecordRow {
  const { given_name, infix, family_name, birth_date, sex } = born
  const key = book.keyFor(institution_id)
  const record = { id: book.chance.uuid(), pupil_id, institution_id, key, given_name, infix, family_name, birth_date, sex }
  book.rows.school_record.push(record)
  return record
}

export function addEnrolment(
  book: Book,
  line: Omit<EnrolmentRow, 'id'>,
  stay: Pick<Stay, 'siteKey' | 'schoolYear' | 'routeKey'>,
): EnrolmentRow {
  const row = { id: book.chance.uuid(), ...line }
  book.rows.enrolment.push(row)
  const { record_id, site_id, kind, leerjaar, crebo, valid_from, valid_until } = line
  book.stays.push({ ...stay, recordId: record_id, siteId: site_id, kind, leerjaar, crebo, from: valid_from, until: valid_until })
  return row
}
