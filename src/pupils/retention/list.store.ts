import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Due } from './due.ts'
import type { Category } from './terms.ts'

export type Outcome = 'destroyed' | 'kept' | 'held' | 'not-due'

export interface RetentionList {
  id: string
  institutionId: string
  institutionName: string
  regionId: string
  drawnUpOn: string
  approvedAt: Date | null
  approvedBy: string | null
  carriedOutAt: Date | null
  items: number
  kept: number
  /** not left out, but of a pupil on hold */
  held: number
  destroyed: number
}

/** A name only for who may see the pupil; of a record that is gone there is none. */
export interface RetentionItem {
  nr: number
  category: Category
  pupilId: string
  recordId: string | null
  name: string | null
  startsOn: string
  endsOn: string
  keptBecause: string | null
  outcome: Outcome | null
  held: boolean
}

/** The lists that the asker may see, newest first. */
export async function loadLists(trx: Trx, listId: string | null = null): Promise<RetentionList[]> {
  const { rows } = await sql<RetentionList>`
    select l.id, l.institution_id as "institutionId", i.name as "institutionName", i.region_id as "regionId", l.drawn_up_on as "drawnUpOn",
      l.approved_at as "approvedAt", concat_ws(' ', p.given_name, p.infix, p.family_name) as "approvedBy", l.carried_out_at as "carriedOutAt",
      n.items, n.kept, n.held, n.destroyed
    from retention_list l join institution i on i.id = l.institution_id left join person p on p.id = l.approved_by
    cross join lateral (select count(*) as items, count(kept_because) as kept,
        count(*) filter (where kept_because is null and exists (select from legal_hold h where h.pupil_id = t.pupil_id and h.lifted_at is null)) as held, count(*) filter (where outcome = 'destroyed') as destroyed
      from retention_item t where t.list_id = l.id) n
    where ${listId}::uuid is null or l.id = ${listId}::uuid
    order by l.drawn_up_on desc, i.name`.execute(trx)
  return rows
}

export async function loadItems(trx: Trx, listId: string, first: number, most: number): Promise<RetentionItem[]> {
  const { rows } = await sql<RetentionItem>`
    select t.nr, t.category, t.pupil_id as "pupilId", t.record_id as "recordId", nullif(concat_ws(' ', r.given_name, r.infix, r.family_name), '') as name,
      t.starts_on as "startsOn", t.ends_on as "endsOn", t.kept_because as "keptBecause", t.outcome,
      exists (select from legal_hold h where h.pupil_id = t.pupil_id and h.lifted_at is null) as held
    from retention_item t left join school_record r on r.id = t.record_id
    where t.list_id = ${listId} and t.nr >= ${first} order by t.nr limit ${most}`.execute(trx)
  return rows
}

/** Null when there is a list of this day already. Lists that nobody approved are replaced; reasons to keep something go along. */
export async function addList(trx: Trx, institutionId: string, day: string, due: readonly Due[]): Promise<string | null> {
  const reasons = await sql<{ key: string; because: string }>`
    select distinct on (t.category, t.pupil_id, t.record_id) concat_ws(' ', t.category, t.pupil_id, coalesce(t.record_id::text, '')) as key, t.kept_because as because
    from retention_item t join retention_list l on l.id = t.list_id where l.institution_id = ${institutionId}
    order by t.category, t.pupil_id, t.record_id, l.drawn_up_on desc`.execute(trx)
  const because = new Map(reasons.rows.map((row) => [row.key, row.because]))
  await sql`delete from retention_list where institution_id = ${institutionId} and approved_at is null and drawn_up_on < ${day}::date`.execute(
    trx,
  )
  if (due.length === 0) return null
  const { rows } = await sql<{ id: string }>`insert into retention_list (institution_id, drawn_up_on) values (${institutionId}, ${day})
    on conflict (institution_id, drawn_up_on) do nothing returning id`.execute(trx)
  const id = rows[0]?.id
  if (!id) return null
  const items = due.map((one) => ({ ...one, because: because.get(`${one.category} ${one.pupilId} ${one.recordId ?? ''}`) ?? null }))
  await sql`insert into retention_item (list_id, nr, category, pupil_id, record_id, starts_on, ends_on, kept_because)
    select ${id}::uuid, row_number() over (), i."category", i."pupilId", i."recordId", i."startsOn", i."endsOn", i."because"
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb)
      as i ("category" text, "pupilId" uuid, "recordId" uuid, "startsOn" date, "endsOn" date, "because" text)`.execute(trx)
  return id
}

/** False when the list was approved meanwhile, or is not the asker's. */
export async function markKept(trx: Trx, listId: string, nr: number, because: string | null): Promise<boolean> {
  const { rows } = await sql`update retention_item set kept_because = ${because} where list_id = ${listId} and nr = ${nr}
    and exists (select from retention_list l where l.id = list_id and l.approved_at is null) returning nr`.execute(trx)
  return rows.length > 0
}

export async function markApproved(trx: Trx, listId: string, personId: string): Promise<boolean> {
  const { rows } = await sql`update retention_list set approved_by = ${personId}, approved_at = now()
    where id = ${listId} and approved_at is null returning id`.execute(trx)
  return rows.length > 0
}

/** Schools that have no list drawn up since this day. */
export async function schoolsWithoutList(trx: Trx, since: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select i.id from institution i where not exists
    (select from retention_list l where l.institution_id = i.id and l.drawn_up_on >= ${since}::date) order by i.id`.execute(trx)
  return rows.map(({ id }) => id)
}

export async function listsOfDay(trx: Trx, day: string): Promise<{ id: string; items: number }[]> {
  const { rows } = await sql<{
    id: string
    items: number
  }>`select l.id, (select count(*) from retention_item t where t.list_id = l.id) as items
    from retention_list l where l.drawn_up_on = ${day}::date and l.approved_at is null order by l.id`.execute(trx)
  return rows
}
