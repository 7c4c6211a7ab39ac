import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { asSystem, type Db } from '#platform/database/database.ts'
import type { Try } from './limits.ts'

/**
 * Counts these tries, before anything is compared, so that a hundred at once count as a hundred. In the database, so
 * that it holds over restarts and for several processes. Gives until when there are too many, else null.
 */
export async function countTries(db: Db, tries: readonly Try[], now: Date): Promise<Date | null> {
  const lines = tries.map(({ limit, subject }) => ({ key: keyOf({ limit, subject }), window: limit.minutes * 60_000, most: limit.most }))
  const { rows } = await asSystem(db, (trx) =>
    sql<{ key: string; count: number; since: number }>`
      insert into auth_rate_limit as kept ("id", "key", "count", "lastRequest")
      select l.key, l.key, 1, ${now.getTime()} from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l (key text)
      -- in one order for everybody: two who count the same keys must not wait for each other
      order by l.key
      on conflict ("key") do update set
        "count" = case when ${isOver(now, lines)} then 1 else kept."count" + 1 end,
        "lastRequest" = case when ${isOver(now, lines)} then excluded."lastRequest" else kept."lastRequest" end
      returning "key" as key, "count" as count, "lastRequest" as since`.execute(trx),
  )
  const over = lines.flatMap(({ key, window, most }) => {
    const row = rows.find((one) => one.key === key)
    return row && row.count > most ? [row.since + window] : []
  })
  return over.length > 0 ? new Date(Math.max(...over)) : null
}

/** It was the right person after all: the account starts anew, and the address gets its try back. */
export async function forgiveTries(db: Db, { account, address }: { account: Try; address?: Try }): Promise<void> {
  await asSystem(db, async (trx) => {
    await sql`delete from auth_rate_limit where "key" = ${keyOf(account)}`.execute(trx)
    if (address) await sql`update auth_rate_limit set "count" = greatest("count" - 1, 0) where "key" = ${keyOf(address)}`.execute(trx)
  })
}

/** `lastRequest` is when the counting began: the window does not move along with those who keep trying. */
function isOver(now: Date, lines: readonly { key: string; window: number }[]) {
  const windows = JSON.stringify(Object.fromEntries(lines.map(({ key, window }) => [key, window])))
  return sql`kept."lastRequest" <= ${now.getTime()} - (${windows}::jsonb ->> kept."key")::bigint`
}

/** What people type as their address can be anything, a password too: only its hash is kept. */
function keyOf({ limit, subject }: Try): string {
  return `${limit.name}:${createHash('sha256').update(subject.trim().toLowerCase()).digest('base64url')}`
}
