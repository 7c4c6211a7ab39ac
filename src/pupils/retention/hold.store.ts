import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'

export interface LegalHold {
  id: string
  pupilId: string
  name: string | null
  reason: string
  placedAt: Date
  placedBy: string | null
}

/** The holds that lie on pupils of the asker, newest first. */
export async function loadHolds(trx: Trx): Promise<LegalHold[]> {
  const { rows } = await sql<LegalHold>`
    select h.id, h.pupil_id as "pupilId", h.reason, h.placed_at as "placedAt",
      (select concat_ws(' ', r.given_name, r.infix, r.family_name) from school_record r where r.pupil_id = h.pupil_id order by r.created_at limit 1) as name,
      nullif(concat_ws(' ', p.given_name, p.infix, p.family_name), '') as "placedBy"
    from legal_hold h left join person p on p.id = h.placed_by where h.lifted_at is null order by h.placed_at desc`.execute(trx)
  return rows
}

export async function addHold(trx: Trx, pupilId: string, reason: string, personId: string): Promise<void> {
  await sql`insert into legal_hold (pupil_id, reason, placed_by) values (${pupilId}, ${reason}, ${personId})`.execute(trx)
}

export async function endHold(trx: Trx, holdId: string, personId: string): Promise<boolean> {
  const { rows } =
    await sql`update legal_hold set lifted_by = ${personId}, lifted_at = now() where id = ${holdId} and lifted_at is null returning id`.execute(
      trx,
    )
  return rows.length > 0
}

export interface KnownAt {
  institutionId: string
  regionId: string
  /** for who may see the pupil */
  name: string | null
}

/** Where a pupil is known, as far as the asker sees it: by the record, or by a list that names only the number. */
export async function institutionsOf(trx: Trx, pupilId: string): Promise<KnownAt[]> {
  const { rows } = await sql<KnownAt>`
    with known as (
      select r.institution_id, concat_ws(' ', r.given_name, r.infix, r.family_name) as name from school_record r where r.pupil_id = ${pupilId}
      union all
      select l.institution_id, null from retention_item t join retention_list l on l.id = t.list_id
        where t.pupil_id = ${pupilId} and t.outcome is distinct from 'destroyed'
    )
    select k.institution_id as "institutionId", i.region_id as "regionId", max(k.name) as name
    from known k join institution i on i.id = k.institution_id group by 1, 2 order by 1`.execute(trx)
  return rows
}

/** The pupil that a hold lies on, when the asker may see it. */
export async function findHold(trx: Trx, holdId: string): Promise<string | null> {
  const { rows } = await sql<{
    pupil: string
  }>`select pupil_id as pupil from legal_hold where id = ${holdId} and lifted_at is null`.execute(trx)
  return rows[0]?.pupil ?? null
}
