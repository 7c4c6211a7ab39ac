import { sql } from 'kysely'
import { asSystem, type Db, type Trx } from '../database/database.ts'
import { RIGHTS_OF, ROLES, type Role, rolesGivenBy } from './rights.ts'

/** Writes the table of rights into the database when it is not there as it stands in the program, so that the policies follow it. */
export async function syncRights(db: Db): Promise<void> {
  const rows = ROLES.flatMap((role) => rightsIn(role).map((may) => ({ role, may })))
  await asSystem(db, async (trx) => {
    if (await isThere(trx, rows)) return
    await sql`select pg_advisory_xact_lock(7208112027)`.execute(trx)
    await sql`delete from role_right`.execute(trx)
    await sql`insert into role_right (role, may) select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (role text, may text)`.execute(
      trx,
    )
  })
}

async function isThere(trx: Trx, rows: readonly { role: string; may: string }[]): Promise<boolean> {
  const { rows: found } = await sql<{ role: string; may: string }>`select role, may from role_right`.execute(trx)
  const words = ({ role, may }: { role: string; may: string }): string => `${role} ${may}`
  const wanted = new Set(rows.map(words))
  return found.length === wanted.size && found.every((row) => wanted.has(words(row)))
}

/** With `give/mentor` for each role that this one may give: the policies look them up as they do rights. */
export function rightsIn(role: Role): string[] {
  return [...RIGHTS_OF[role], ...rolesGivenBy(role).map((given) => `give/${given}`)]
}
