import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Asked } from './gathered.ts'
import type { StatementState } from './statement.ts'

/** Until the end of the turn nobody else draws up or offers a statement between these two. */
export async function lockPair(trx: Trx, one: string, other: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${[one, other].sort().join(' ')}, 2001100120))`.execute(trx)
}

export interface OfPair {
  id: string
  state: StatementState
  from: string
  to: string
}

/** Statements in this direction that share a day with the period, in the order in which they were offered. */
export async function listOfPair(trx: Trx, { from, to, payerId, payeeId }: Asked): Promise<OfPair[]> {
  const { rows } = await sql<OfPair>`select id, state, period_from as "from", period_to as "to" from statement
    where payer_id = ${payerId} and payee_id = ${payeeId} and period_from <= ${to} and period_to >= ${from}
    order by approved_on nulls last, changed_at, id`.execute(trx)
  return rows
}

/** These institutions of the own region, with their sites. */
export async function reachOf(trx: Trx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from institution where id = any (${[...ids]}::uuid[])
    union select id from site where institution_id = any (${[...ids]}::uuid[])`.execute(trx)
  return rows.map(({ id }) => id)
}
