import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { CheckName } from './finding.ts'

/** The last word of a school about a list. */
export interface Confirmation {
  institutionId: string
  print: string
  pupils: number
  personName: string
  confirmedOn: string
}

/** What is kept of a list besides the pupils' own records. */
export interface KeptList {
  id: string
  routeId: string
  teldatum: string
  scheme: string | null
  /** of what was frozen */
  print: string | null
  frozenAt: Date | null
  sha256: string | null
  confirmations: readonly Confirmation[]
}

export async function listKept(trx: Trx, teldatum: string, routeId: string | null): Promise<KeptList[]> {
  const { rows } = await sql<KeptList>`
    select l.id, l.route_id as "routeId", l.teldatum, l.scheme, l.print, l.frozen_at as "frozenAt", l.sha256, coalesce((
      select jsonb_agg(jsonb_build_object('institutionId', c.institution_id, 'print', c.print, 'pupils', c.pupils, 'personName', c.person_name,
        'confirmedOn', c.confirmed_on)) from (select distinct on (x.institution_id) x.* from count_confirmation x where x.list_id = l.id
          order by x.institution_id, x.id desc) c), '[]') as confirmations
    from count_list l where l.teldatum = ${teldatum}::date and (${routeId}::uuid is null or l.route_id = ${routeId})`.execute(trx)
  return rows
}

/** What somebody did about a difference. */
export interface WorkItem {
  listId: string
  routeId: string
  pupilId: string
  rule: CheckName
  facts: string
  state: 'open' | 'solved' | 'accepted'
  ownerId: string | null
  ownerName: string | null
  note: string
  reason: string | null
  returned: number
}

export async function listItems(trx: Trx, teldatum: string, routeId: string | null): Promise<WorkItem[]> {
  const { rows } = await sql<WorkItem>`
    select d.list_id as "listId", l.route_id as "routeId", d.pupil_id as "pupilId", d.rule, d.facts, d.state, d.owner_id as "ownerId",
      nullif(concat_ws(' ', p.given_name, p.infix, p.family_name), '') as "ownerName", d.note, d.reason, d.returned
    from count_difference d join count_list l on l.id = d.list_id left join person p on p.id = d.owner_id
    where l.teldatum = ${teldatum}::date and (${routeId}::uuid is null or l.route_id = ${routeId})`.execute(trx)
  return rows
}

/** Two who do something with one list come after each other, until the end of the transaction. */
export async function lockList(trx: Trx, routeId: string, teldatum: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${routeId} ${teldatum}`}, 1901100119))`.execute(trx)
}

/** The row of the list, made when there is none; under the lock. */
export async function ensureList(
  trx: Trx,
  { routeId, regionId }: { routeId: string; regionId: string },
  teldatum: string,
): Promise<string> {
  const find = () =>
    sql<{ id: string }>`select id from count_list where route_id = ${routeId} and teldatum = ${teldatum}::date`.execute(trx)
  const id = (await find()).rows[0]?.id
  if (id) return id
  await sql`insert into count_list (region_id, route_id, teldatum) values (${regionId}, ${routeId}, ${teldatum}::date)`.execute(trx)
  const made = (await find()).rows[0]?.id
  if (!made) throw new Error('a list that was just made cannot be seen')
  return made
}
