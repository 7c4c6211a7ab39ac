import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { placeOf } from '../place/place.store.ts'
import { type Bottleneck, type BottleneckLine, type Head, standingOf } from './bottleneck.ts'

/** The bottlenecks that one may see, the oldest first. */
export const listBottlenecks = (trx: Trx): Promise<Bottleneck[]> => read(trx, sql<boolean>`true`)

/** Those that are not resolved: for what needs somebody. */
export async function listOpenBottlenecks(trx: Trx): Promise<Bottleneck[]> {
  return (await listBottlenecks(trx)).filter((one) => standingOf(one) !== 'resolved')
}

export async function findBottleneck(trx: Trx, id: string): Promise<Bottleneck | null> {
  return (await read(trx, sql<boolean>`a.id = ${id}`))[0] ?? null
}

/** With a lock, so that two who write at once come after each other. */
export async function lockBottleneck(trx: Trx, id: string): Promise<Bottleneck | null> {
  await sql`select id from bottleneck where id = ${id} for update`.execute(trx)
  return findBottleneck(trx, id)
}

export async function insertBottleneck(trx: Trx, id: string, head: Head, by: { regionId: string; personId: string }): Promise<void> {
  const { kind, title, hurts, since, ownerId, owner } = head
  await sql`insert into bottleneck (id, region_id, kind, title, hurts, since, owner_id, owner_name, created_by)
    values (${id}, ${by.regionId}, ${kind}, ${title}, ${hurts}, ${since}, ${ownerId}, ${owner}, ${by.personId})`.execute(trx)
}

export async function updateBottleneck(trx: Trx, id: string, head: Head, now: Date): Promise<void> {
  const { kind, title, hurts, since, ownerId, owner } = head
  await sql`update bottleneck set kind = ${kind}, title = ${title}, hurts = ${hurts}, since = ${since}, owner_id = ${ownerId},
    owner_name = ${owner}, changed_at = ${now} where id = ${id}`.execute(trx)
}

export async function insertLine(
  trx: Trx,
  id: string,
  { kind, on, to, note }: Omit<BottleneckLine, 'id' | 'by'>,
  { personId, now }: { personId: string; now: Date },
): Promise<void> {
  await sql`insert into bottleneck_line (bottleneck_id, nr, happened_on, kind, to_whom, note, recorded_by, recorded_at)
    select ${id}::uuid, (select coalesce(max(nr), 0) + 1 from bottleneck_line where bottleneck_id = ${id}), ${on}::date, ${kind}, ${to}, ${note},
      ${personId}::uuid, ${now}::timestamptz`.execute(trx)
}

async function read(trx: Trx, which: RawBuilder<boolean>): Promise<Bottleneck[]> {
  const { rows } = await sql<Bottleneck>`
    select a.id, a.kind, a.title, a.hurts, a.since, a.owner_id as "ownerId", a.owner_name as owner, ${placeOf('bottleneck')},
      coalesce((select json_agg(json_build_object('id', l.id, 'kind', l.kind, 'on', l.happened_on, 'to', l.to_whom, 'note', l.note,
          'by', coalesce(concat_ws(' ', p.given_name, p.infix, p.family_name), '')) order by l.nr)
        from bottleneck_line l left join person p on p.id = l.recorded_by where l.bottleneck_id = a.id), '[]') as lines
    from bottleneck a where ${which} order by a.since, a.title, a.id`.execute(trx)
  return rows
}
