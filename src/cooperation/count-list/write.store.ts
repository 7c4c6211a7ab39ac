import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { CountLine } from './line.ts'
import type { FrozenLine } from './print.ts'
import type { Difference } from './work.ts'

export interface By {
  listId: string
  regionId: string
  personId: string
  now: Date
}

export async function saveItems(trx: Trx, { listId, regionId, personId, now }: By, items: readonly Difference[]): Promise<void> {
  if (items.length === 0) return
  const rows = JSON.stringify(items.map(({ finding: _, ownerName: __, ...item }) => item))
  await sql`insert into count_difference (list_id, region_id, pupil_id, rule, facts, state, owner_id, note, reason, returned, changed_by, changed_at)
    select ${listId}::uuid, ${regionId}::uuid, d."pupilId", d.rule, d.facts, d.state, d."ownerId", d.note, d.reason, d.returned, ${personId}::uuid, ${now}::timestamptz
    from jsonb_to_recordset(${rows}::jsonb) as d ("pupilId" uuid, rule text, facts text, state text, "ownerId" uuid, note text, reason text, returned smallint)
    on conflict (list_id, pupil_id, rule) do update set facts = excluded.facts, state = excluded.state, owner_id = excluded.owner_id,
      note = excluded.note, reason = excluded.reason, returned = excluded.returned, changed_by = excluded.changed_by, changed_at = excluded.changed_at`.execute(
    trx,
  )
}

export interface NewConfirmation {
  institutionId: string
  print: string
  pupils: number
  personName: string
  today: string
}

export async function insertConfirmation(
  trx: Trx,
  { listId, regionId, personId, now }: By,
  { institutionId, print, pupils, personName, today }: NewConfirmation,
): Promise<void> {
  await sql`insert into count_confirmation (region_id, list_id, institution_id, print, pupils, person_id, person_name, confirmed_on, confirmed_at)
    values (${regionId}, ${listId}, ${institutionId}, ${print}, ${pupils}, ${personId}, ${personName}, ${today}, ${now})`.execute(trx)
}

/** Whether every school of the route has confirmed this print. */
export async function allConfirmed(trx: Trx, listId: string, print: string): Promise<boolean> {
  const { rows } = await sql`select count_schools_missing(${listId}, ${print}) limit 1`.execute(trx)
  return rows.length === 0
}

/** Lays the lines down; each gets a random number of its own. */
export async function insertLines(trx: Trx, { listId, regionId }: By, lines: readonly (CountLine & { id: string })[]): Promise<void> {
  await sql`insert into count_line (id, region_id, list_id, institution_id, partner_id, site_id, phase, opleiding, leerjaar, crebo, level, start_year,
      record_id, other_record_id)
    select l.id, ${regionId}::uuid, ${listId}::uuid, l."institutionId", l."partnerId", l."siteId", l.phase, l.opleiding, l.leerjaar, l.crebo, l.level,
      l."startYear", l."recordId", l."otherRecordId"
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l (id uuid, "institutionId" uuid, "partnerId" uuid, "siteId" uuid, phase text,
      opleiding text, leerjaar smallint, crebo text, level text, "startYear" smallint, "recordId" uuid, "otherRecordId" uuid)`.execute(trx)
}

/** From here on the database keeps it as it is (0019-count-lists.ts). */
export async function saveFrozen(
  trx: Trx,
  { listId, personId, now }: By,
  { scheme, print, sha256 }: { scheme: string; print: string; sha256: string },
): Promise<void> {
  await sql`update count_list set scheme = ${scheme}, print = ${print}, sha256 = ${sha256}, frozen_at = ${now}, frozen_by = ${personId}
    where id = ${listId}`.execute(trx)
}

export async function listFrozenLines(trx: Trx, listId: string): Promise<FrozenLine[]> {
  const { rows } = await sql<FrozenLine>`
    select id, institution_id as "institutionId", partner_id as "partnerId", site_id as "siteId", phase, opleiding, leerjaar, crebo, level,
      start_year as "startYear" from count_line where list_id = ${listId} order by id`.execute(trx)
  return rows
}
