import { randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { TeamRef } from '../../team/team.ts'
import type { NewException, TimetableException } from './exception.ts'

/** What was entered for these routes and groups on the day and not taken back, the last first. */
export function listExceptionsOn(
  trx: Trx,
  { routeIds, groupIds }: { routeIds: readonly string[]; groupIds: readonly string[] },
  day: string,
): Promise<TimetableException[]> {
  return read(
    trx,
    sql`x.valid_from <= ${day}::date and x.valid_until >= ${day}::date
      and (x.route_id = any (${routeIds}::uuid[]) or x.group_id = any (${groupIds}::uuid[]))`,
    sql`x.recorded_at desc, x.id`,
  )
}

/** What is entered for a team from this day on, the first first. */
export function listExceptionsFrom(trx: Trx, team: TeamRef, day: string): Promise<TimetableException[]> {
  return read(trx, sql`x.valid_until >= ${day}::date and ${columnOf(team)} = ${team.id}`, sql`x.valid_from, x.recorded_at desc, x.id`)
}

async function read(trx: Trx, which: RawBuilder<unknown>, order: RawBuilder<unknown>): Promise<TimetableException[]> {
  const { rows } = await sql<Omit<TimetableException, 'team'> & { routeId: string | null; groupId: string | null }>`
    select x.id, x.route_id as "routeId", x.group_id as "groupId", x.valid_from as "validFrom", x.valid_until as "validUntil", x.place, x.reason,
      coalesce(concat_ws(' ', p.given_name, p.infix, p.family_name), '') as by
    from timetable_exception x left join person p on p.id = x.recorded_by
    where x.withdrawn_at is null and ${which} order by ${order}`.execute(trx)
  return rows.map(({ routeId, groupId, ...rest }) => ({
    ...rest,
    team: routeId === null ? { kind: 'group', id: groupId ?? '' } : { kind: 'route', id: routeId },
  }))
}

export async function insertException(
  trx: Trx,
  team: TeamRef,
  { validFrom, validUntil, place, reason }: NewException,
  by: { personId: string; regionId: string; now: Date },
): Promise<string> {
  const id = randomUUID()
  await sql`insert into timetable_exception (id, region_id, ${columnOf(team)}, valid_from, valid_until, place, reason, recorded_by, recorded_at)
    values (${id}, ${by.regionId}, ${team.id}, ${validFrom}, ${validUntil}, ${place}, ${reason}, ${by.personId}, ${by.now})`.execute(trx)
  return id
}

/** False when it is not there, was taken back before, or is not theirs to take back. */
export async function withdrawException(trx: Trx, team: TeamRef, id: string, by: { personId: string; now: Date }): Promise<boolean> {
  const { rows } = await sql`update timetable_exception set withdrawn_at = ${by.now}, withdrawn_by = ${by.personId}
    where id = ${id} and ${columnOf(team)} = ${team.id} and withdrawn_at is null returning 1`.execute(trx)
  return rows.length > 0
}

const columnOf = ({ kind }: TeamRef) => sql.raw(kind === 'route' ? 'route_id' : 'group_id')
