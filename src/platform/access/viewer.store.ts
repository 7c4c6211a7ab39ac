import { type RawBuilder, sql } from 'kysely'
import type { Grant, Viewer } from './viewer.ts'

/** What `personColumns` gives. */
export interface PersonRow {
  person_id: string
  region_id: string
  given_name: string
  infix: string | null
  family_name: string
  is_example: boolean
  /** the roles that hold on the day */
  grants: Grant[]
}

/** For a select over `person p join region r`: who it is, with the roles that hold on this day. */
export function personColumns(today: string): RawBuilder<PersonRow> {
  return sql<PersonRow>`p.id as person_id, p.region_id, p.given_name, p.infix, p.family_name, r.is_example,
    coalesce((select jsonb_agg(jsonb_build_object('assignmentId', a.id, 'role', a.role, 'scopeKind', a.scope_kind, 'scopeId', a.scope_id,
        'standsInFor', a.stands_in_for) order by a.valid_from, a.id)
      from role_assignment a where a.person_id = p.id and a.valid_from <= ${today}::date
        and (a.valid_until is null or a.valid_until >= ${today}::date)), '[]') as grants`
}

export function viewerFrom(row: PersonRow, secondFactor: boolean): Viewer {
  const name = [row.given_name, row.infix, row.family_name].filter(Boolean).join(' ')
  return { personId: row.person_id, regionId: row.region_id, name, isExample: row.is_example, grants: row.grants, secondFactor }
}
