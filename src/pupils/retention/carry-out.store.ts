import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Outcome } from './list.store.ts'
import type { Category } from './terms.ts'

export interface ApprovedList {
  id: string
  institutionId: string
  regionId: string
  approvedBy: string | null
}

export interface ApprovedItem {
  nr: number
  category: Category
  pupilId: string
  recordId: string | null
  keptBecause: string | null
}

/** The list, held until this transaction ends; null when it was carried out already, or nobody approved it. */
export async function takeApproved(trx: Trx, listId: string): Promise<ApprovedList | null> {
  const { rows } = await sql<ApprovedList>`
    select l.id, l.institution_id as "institutionId", i.region_id as "regionId", l.approved_by as "approvedBy"
    from retention_list l join institution i on i.id = l.institution_id
    where l.id = ${listId} and l.approved_at is not null and l.carried_out_at is null for update of l`.execute(trx)
  return rows[0] ?? null
}

export async function loadApprovedItems(trx: Trx, listId: string): Promise<ApprovedItem[]> {
  const { rows } = await sql<ApprovedItem>`
    select nr, category, pupil_id as "pupilId", record_id as "recordId", kept_because as "keptBecause"
    from retention_item where list_id = ${listId} order by nr`.execute(trx)
  return rows
}

export async function listsToCarryOut(trx: Trx): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`select id from retention_list where approved_at is not null and carried_out_at is null order by drawn_up_on`.execute(trx)
  return rows.map(({ id }) => id)
}

/** What became of each item, a line for each that was destroyed, and a line in the log of the region. */
export async function recordOutcomes(
  trx: Trx,
  list: ApprovedList,
  outcomes: readonly (ApprovedItem & { outcome: Outcome })[],
): Promise<void> {
  const given = JSON.stringify(outcomes.map(({ nr, outcome }) => ({ nr, outcome })))
  await sql`update retention_item t set outcome = o.outcome from jsonb_to_recordset(${given}::jsonb) as o (nr int, outcome text)
    where t.list_id = ${list.id} and t.nr = o.nr`.execute(trx)
  await sql`insert into destroyed (category, pupil_id, record_id, list_id)
    select category, pupil_id, record_id, list_id from retention_item where list_id = ${list.id} and outcome = 'destroyed' order by nr`.execute(
    trx,
  )
  await sql`update retention_list set carried_out_at = now() where id = ${list.id}`.execute(trx)
  const count = (wanted: Outcome): number => outcomes.filter(({ outcome }) => outcome === wanted).length
  const subject = JSON.stringify({
    list: list.id,
    destroyed: count('destroyed'),
    kept: count('kept'),
    held: count('held'),
    notDue: count('not-due'),
  })
  await sql`insert into event_log (region_id, person_id, what, subject)
    values (${list.regionId}, ${list.approvedBy}, 'retention/carried-out', ${subject}::jsonb)`.execute(trx)
}
