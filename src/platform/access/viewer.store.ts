import { sql } from 'kysely'
import { asSystem, type Db } from '../database/database.ts'
import type { Grant, Viewer } from './viewer.ts'

interface Row {
  id: string
  region_id: string
  given_name: string
  infix: string | null
  family_name: string
  is_example: boolean
  grants: Grant[]
}

/** Who an account is, with the roles that hold on this day; null when there is no person, or the person has left. */
export async function findViewer(db: Db, userId: string, today: string, secondFactor: boolean): Promise<Viewer | null> {
  const { rows } = await asSystem(db, (trx) =>
    sql<Row>`
      select p.id, p.region_id, p.given_name, p.infix, p.family_name, r.is_example,
        coalesce((select jsonb_agg(jsonb_build_object('assignmentId', a.id, 'role', a.role, 'scopeKind', a.scope_kind, 'scopeId', a.scope_id,
            'standsInFor', a.stands_in_for) order by a.valid_from, a.id)
          from role_assignment a where a.person_id = p.id and a.valid_from <= ${today}::date
            and (a.valid_until is null or a.valid_until >= ${today}::date)), '[]') as grants
      from sign_in s join person p on p.id = s.person_id join region r on r.id = p.region_id
      where s.user_id = ${userId} and (p.left_on is null or p.left_on >= ${today}::date)`.execute(trx),
  )
  const [row] = rows
  return row ? { ...viewerOf(row), secondFactor } : null
}

function viewerOf({ id, region_id, given_name, infix, family_name, is_example, grants }: Row): Omit<Viewer, 'secondFactor'> {
  const name = [given_name, infix, family_name].filter(Boolean).join(' ')
  return { personId: id, regionId: region_id, name, isExample: is_example, grants }
}
