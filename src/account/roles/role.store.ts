import { sql } from 'kysely'
import type { Role, ScopeKind } from '#platform/access/rights.ts'
import type { Trx } from '#platform/database/database.ts'

export interface OwnRole {
  role: Role
  scopeKind: ScopeKind
  /** null for a pupil: who that is stands with the pupil */
  scope: string | null
  from: string
  /** the last day */
  until: string | null
  standsInFor: string | null
}

/** The roles somebody has now or is going to have, in that person's own transaction. */
export async function listOwnRoles(trx: Trx): Promise<OwnRole[]> {
  const { rows } = await sql<OwnRole>`
    select a.role, a.scope_kind as "scopeKind", a.valid_from as "from", a.valid_until as until,
      coalesce(re.name, i.name, s.name, ro.name, g.name) as scope,
      nullif(concat_ws(' ', o.given_name, o.infix, o.family_name), '') as "standsInFor"
    from role_assignment a
      left join region re on a.scope_kind = 'region' and re.id = a.scope_id
      left join institution i on a.scope_kind = 'institution' and i.id = a.scope_id
      left join site s on a.scope_kind = 'site' and s.id = a.scope_id
      left join route ro on a.scope_kind = 'route' and ro.id = a.scope_id
      left join pupil_group g on a.scope_kind = 'group' and g.id = a.scope_id
      left join role_assignment other on other.id = a.stands_in_for left join person o on o.id = other.person_id
    where a.person_id = current_person() and (a.valid_until is null or a.valid_until >= today())
    order by a.valid_from, a.role, scope`.execute(trx)
  return rows
}

export async function findRegionName(trx: Trx): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from region where id = my_region()`.execute(trx)
  return rows[0]?.name ?? ''
}
