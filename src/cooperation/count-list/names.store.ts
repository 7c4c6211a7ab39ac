import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { NamePlace } from './why-may.ts'

export interface RecordName {
  recordId: string
  pupilId: string
  name: string
  /** to put them in order */
  sortName: string
}

/** Of these records those that the asker may see, by family name. The look is noted by who shows them (names.actions.ts). */
export async function findNames(trx: Trx, recordIds: readonly string[]): Promise<RecordName[]> {
  if (recordIds.length === 0) return []
  const { rows } = await sql<RecordName>`
    select r.id as "recordId", r.pupil_id as "pupilId", concat_ws(' ', r.given_name, r.infix, r.family_name) as name,
      lower(r.family_name) || ' ' || lower(r.given_name) as "sortName"
    from school_record r where r.id = any (${recordIds}::uuid[]) order by 4, r.id`.execute(trx)
  return rows
}

/** Where these pupils are on the day, as far as the asker sees them. */
export async function findPlaces(trx: Trx, pupilIds: readonly string[], day: string): Promise<Map<string, NamePlace>> {
  if (pupilIds.length === 0) return new Map()
  const { rows } = await sql<NamePlace & { pupilId: string }>`
    select pupil_id as "pupilId", records, routes from pupil_places(${[...new Set(pupilIds)]}::uuid[], ${day}::date)`.execute(trx)
  return new Map(rows.map(({ pupilId, ...place }) => [pupilId, place]))
}

export async function findRecords(trx: Trx, pupilIds: readonly string[]): Promise<Map<string, string[]>> {
  if (pupilIds.length === 0) return new Map()
  const { rows } = await sql<{ pupilId: string; ids: string[] }>`
    select r.pupil_id as "pupilId", array_agg(r.id order by r.id) as ids from school_record r
    where r.pupil_id = any (${pupilIds}::uuid[]) group by r.pupil_id`.execute(trx)
  return new Map(rows.map(({ pupilId, ids }) => [pupilId, ids]))
}
