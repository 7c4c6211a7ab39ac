import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { CreboPeriod } from '../rules/crebo-valid.ts'

/** `areKnown` is false while no register of qualifications has been read in: then nothing can be said of any crebo. */
export async function loadCreboPeriods(trx: Trx, crebos: readonly string[]): Promise<{ areKnown: boolean; periods: CreboPeriod[] }> {
  if (crebos.length === 0) return { areKnown: false, periods: [] }
  const { rows } = await sql<CreboPeriod>`
    select crebo, valid_from as "validFrom", valid_until as "validUntil" from qualification where crebo = any (${crebos}::text[])`.execute(
    trx,
  )
  if (rows.length > 0) return { areKnown: true, periods: rows }
  const any = await sql`select 1 from qualification limit 1`.execute(trx)
  return { areKnown: any.rows.length > 0, periods: [] }
}
