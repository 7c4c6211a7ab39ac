import { sql } from 'kysely'
import { asSystem, type Db, type Trx } from '#platform/database/database.ts'

export const PLACE_KINDS = ['board', 'institution', 'site'] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

/** What can hang on a place; each has its sentence in messages.nl.ts as `place/has-…`. */
export type Hanging = 'institutions' | 'sites' | 'people' | 'groups' | 'routes' | 'pupils' | 'imports' | 'lists'

/**
 * What hangs on a place, as far as there is any. Doorloop's own look: pupils, routes and roles of others may not be for who
 * keeps the schools to see, and only that they are there is told. Tables of other modules are read by SQL only.
 */
export async function hangingOn(db: Db, kind: PlaceKind, id: string): Promise<Hanging[]> {
  const { rows } = await asSystem(db, (trx) => sql<{ what: Hanging }>`${ON[kind](id)}`.execute(trx))
  return rows.map(({ what }) => what)
}

const ON: Record<PlaceKind, (id: string) => ReturnType<typeof sql>> = {
  board: (id) => sql`select 'institutions' as what where exists (select from institution where board_id = ${id})`,
  institution: (id) => sql`
    select 'sites' as what where exists (select from site where institution_id = ${id})
    union all select 'people' where exists (select from role_assignment where scope_id = ${id})
    union all select 'pupils' where exists (select from school_record where institution_id = ${id})
      or exists (select from care_note where institution_id = ${id})
    union all select 'imports' where exists (select from import_run where institution_id = ${id})
    union all select 'lists' where exists (select from retention_list where institution_id = ${id})
      or exists (select from cohort_count where institution_id = ${id})`,
  site: (id) => sql`
    select 'people' as what where exists (select from role_assignment where scope_id = ${id})
    union all select 'groups' where exists (select from pupil_group where site_id = ${id})
    union all select 'routes' where exists (select from route_partner where site_id = ${id})
    union all select 'pupils' where exists (select from enrolment where site_id = ${id})`,
}

/** Within the transaction of who removes: the policies ask for the right once more. True when it is gone. */
export async function removePlace(trx: Trx, kind: PlaceKind, id: string): Promise<boolean> {
  if (kind === 'site') await trx.deleteFrom('site_profile').where('site_id', '=', id).execute()
  if (kind === 'institution') await sql`delete from import_mapping where institution_id = ${id}`.execute(trx)
  const { numDeletedRows } = await trx.deleteFrom(kind).where('id', '=', id).executeTakeFirst()
  return numDeletedRows > 0
}
