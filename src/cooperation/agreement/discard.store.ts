import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'

/** A rule about money, a decision, or an agreement under it, also one that the asker does not see. */
export async function restsOn(trx: Trx, id: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select is_rested_on(${id}) as is`.execute(trx)
  return rows[0]?.is ?? false
}

/** Its parties, routes and files go with it; the database keeps what was offered (0024). */
export async function discardAgreement(trx: Trx, id: string): Promise<void> {
  once(await sql`delete from agreement where id = ${id} returning id`.execute(trx))
}

/** Who would join by it goes with it. */
export async function discardAmendment(trx: Trx, id: string): Promise<void> {
  once(await sql`delete from agreement_amendment where id = ${id} returning id`.execute(trx))
}

function once({ rows }: { rows: unknown[] }): void {
  if (rows.length !== 1) throw new Error('a draft that was there under a lock was not thrown away')
}
