import { sql } from 'kysely'
import { asSystem, type Db } from '../database/database.ts'
import { RIGHTS_OF, ROLES, type Role, rolesGivenBy } from './rights.ts'

/** Writes the table of rights into the database at each start, so that the policies follow it. */
export async function syncRights(db: Db): Promise<void> {
  const rows = ROLES.flatMap((role) => rightsIn(role).map((may) => ({ role, may })))
  await asSystem(db, async (trx) => {
    await sql`select pg_advisory_xact_lock(7208112027)`.execute(trx)
    await sql`delete from role_right`.execute(trx)
    await sql`insert into role_right (role, may) select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (role text, may text)`.execute(
      trx,
    )
  })
}

/** With `give/mentor` for each role that this one may give: the policies look them up as they do rights. */
export function rightsIn(role: Role): string[] {
  return [...RIGHTS_OF[role], ...rolesGivenBy(role).map((given) => `give/${given}`)]
}
