import { firstDayOf, schoolYearOf } from '../calendar.ts'
import { chance } from '../chance.ts'
import type { Group } from '../groups.ts'
import type { Place } from '../places.ts'
import { addEnrolment, addPupil, addRecord, type Book, bornFor } from './book.ts'

const HOW_MANY = 6

/** A class that chooses next year: in no route yet. By a chance of its own, so that nobody else gets another name by it. */
export function addSecondYears({ rows, regionId, today }: Book, { siteId, plan, institutionId }: Place, seed: number): Group {
  const luck = chance(seed + 2)
  // beyond the numbers that the lives count up to
  let key = 180_000
  const book: Book = { rows, regionId, today, keyFor: () => String(++key), chance: luck, stays: [] }
  const schoolYear = schoolYearOf(today)
  const year = { site_id: siteId, kind: 'vo', opleiding: 'vmbo-bb', leerjaar: 2, profiel: null, crebo: null } as const
  const lasts = { valid_from: firstDayOf(schoolYear), valid_until: null, reason: null }
  const records = Array.from({ length: HOW_MANY }, () => addRecord(book, addPupil(book), institutionId, bornFor(luck, schoolYear + 1, 0.3)))
  for (const { id } of records) addEnrolment(book, { record_id: id, ...year, ...lasts }, { siteKey: plan.key, schoolYear, routeKey: null })
  const id = luck.uuid()
  rows.pupil_group.push({ id, region_id: regionId, site_id: siteId, name: `${plan.short}2a`, school_year: schoolYear })
  for (const { id: record_id } of records)
    rows.group_member.push({ group_id: id, record_id, valid_from: lasts.valid_from, valid_until: null })
  return { id, siteId, siteKey: plan.key, schoolYear, kind: 'vo', leerjaar: 2, routeKey: null, recordIds: records.map((one) => one.id) }
}
