import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'

/** The group of a record on the day, with its mentors: what a letter names. */
export async function groupOf(trx: Trx, recordId: string, day: string): Promise<{ group: string; mentors: string[] }> {
  const { rows } = await sql<{ group: string; mentors: string[] }>`
    select g.name as group, coalesce((select jsonb_agg(distinct concat_ws(' ', p.given_name, p.infix, p.family_name))
        from role_assignment a join person p on p.id = a.person_id where a.scope_kind = 'group' and a.scope_id = g.id and a.role = 'mentor'
          and a.stands_in_for is null and a.valid_from <= ${day}::date and coalesce(a.valid_until, 'infinity') >= ${day}::date), '[]') as mentors
    from group_member m join pupil_group g on g.id = m.group_id where m.record_id = ${recordId}::uuid and m.valid_from <= ${day}::date
      and coalesce(m.valid_until, 'infinity') >= ${day}::date order by m.valid_from desc, g.name limit 1`.execute(trx)
  return rows[0] ?? { group: '', mentors: [] }
}
