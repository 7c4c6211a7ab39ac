import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { RecordPlace } from './why-may.ts'

/** A pupil as one school knows them, of those about whom the asker decides. */
export interface AskingPupil {
  recordId: string
  pupilId: string
  name: string
  group: string | null
  school: string
  siteId: string | null
}

/** Columns over `school_record r`. */
export const pupilColumns = (day: string) => sql`r.id as "recordId", r.pupil_id as "pupilId",
  concat_ws(' ', r.given_name, r.infix, r.family_name) as name, i.name as school,
  (select min(g.name) from group_member m join pupil_group g on g.id = m.group_id where m.record_id = r.id
    and m.valid_from <= ${day}::date and coalesce(m.valid_until, 'infinity') >= ${day}::date) as "group",
  (select min(x.site_id::text)::uuid from enrolment x where x.record_id = r.id and x.withdrawn_at is null
    and x.valid_from <= ${day}::date and coalesce(x.valid_until, 'infinity') >= ${day}::date) as "siteId"`

export const OWN = sql`r.id in (select own_records('pupil/change'))`
const MOST_FOUND = 30

/** Pupils of whom each word begins a name, that are enrolled on the day. */
export async function findPupils(trx: Trx, search: string, day: string): Promise<AskingPupil[]> {
  const words = search.trim().split(/\s+/).filter(Boolean).slice(0, 6)
  if (words.length === 0) return []
  const named = words.map((word) => {
    const start = sql`plain_name(${word}) || '%'`
    return sql`(plain_name(r.family_name) like ${start} or plain_name(r.given_name) like ${start} or plain_name(r.infix) like ${start})`
  })
  const { rows } = await sql<AskingPupil>`
    select ${pupilColumns(day)} from school_record r join institution i on i.id = r.institution_id
    where ${OWN} and ${sql.join(named, sql` and `)} and exists (select from enrolment x where x.record_id = r.id and x.withdrawn_at is null
      and x.valid_from <= ${day}::date and coalesce(x.valid_until, 'infinity') >= ${day}::date)
    order by lower(r.family_name), lower(r.given_name), r.id limit ${MOST_FOUND}`.execute(trx)
  return rows
}

export async function findPupil(trx: Trx, recordId: string, day: string): Promise<AskingPupil | null> {
  const { rows } = await sql<AskingPupil>`
    select ${pupilColumns(day)} from school_record r join institution i on i.id = r.institution_id where ${OWN} and r.id = ${recordId}`.execute(
    trx,
  )
  return rows[0] ?? null
}

interface PlacesRow {
  pupilId: string
  records: Omit<RecordPlace, 'pupilId' | 'routeIds'>[]
  routes: { routeId: string }[]
}

/** Where these pupils' records lie on the day, by record, as far as the asker sees them. */
export async function loadRecordPlaces(trx: Trx, pupilIds: readonly string[], day: string): Promise<Map<string, RecordPlace>> {
  if (pupilIds.length === 0) return new Map()
  const { rows } = await sql<PlacesRow>`
    select pupil_id as "pupilId", records, routes from pupil_places(${[...new Set(pupilIds)]}::uuid[], ${day}::date)`.execute(trx)
  const places = rows.flatMap(({ pupilId, records, routes }) =>
    records.map((record) => ({ ...record, pupilId, routeIds: routes.map(({ routeId }) => routeId) })),
  )
  return new Map(places.map((place) => [place.recordId, place]))
}
