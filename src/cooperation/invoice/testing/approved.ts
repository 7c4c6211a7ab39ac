import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { asSystem, type Db } from '#platform/database/database.ts'
import type { Line } from '../../settlement/line.ts'
import { tot } from './invoices.ts'

/** A statement that both sides approved, as it stands in the database; by default that of TOT. */
export async function addApproved(
  db: Db,
  { regionId, payerId, payeeId }: { regionId: string; payerId: string; payeeId: string },
  more: { name?: string; lines?: readonly Line[]; state?: 'draft' | 'approved'; from?: string; corrects?: string } = {},
): Promise<string> {
  const { lines = tot().lines, name = tot().name, state = 'approved', from = '2026-08-01' } = more
  const id = randomUUID()
  const cents = lines.reduce((all, line) => all + line.cents, 0)
  const result = { engine: 1, statements: lines.length === 0 ? [] : [{ payer: 'vo', payee: 'mbo', lines, cents }], findings: [], pots: [] }
  // statements have tests of their own: here one is there, already approved
  await asSystem(db, (trx) =>
    sql`insert into statement (id, region_id, name, period_from, period_to, payer_id, payee_id, state, rules, document, result, is_billable, cents,
        fingerprint, drawn_up_on, corrects_id)
      values (${id}, ${regionId}, ${name}, ${from}, '2027-07-31', ${payerId}, ${payeeId}, ${state}, '{}', '{}', ${JSON.stringify(result)}::jsonb,
        true, ${cents}, 'ab12cd34', '2026-11-01', ${more.corrects ?? null})`.execute(trx),
  )
  return id
}
