import { sql } from 'kysely'
import { SYSTEM_ROLE, type Trx } from '#platform/database/database.ts'
import { type Rows, TABLES } from './rows.ts'

/** More would make one message to the database larger than it likes. */
const ROWS_AT_ONCE = 4000

/** All rows, table by table, each in a few statements. Works as Doorloop itself: there is nobody yet to do it for. */
export async function insertRows(trx: Trx, rows: Rows): Promise<void> {
  for (const table of TABLES) {
    const all: readonly object[] = rows[table]
    for (let at = 0; at < all.length; at += ROWS_AT_ONCE) await insert(trx, table, all.slice(at, at + ROWS_AT_ONCE))
  }
}

/**
 * The embedded database never looks by itself how large its tables became, and then plans each question as if they were empty.
 * Only whose tables they are may have it look; after that the work goes on as Doorloop itself.
 */
export async function measureTables(trx: Trx): Promise<void> {
  await sql`reset role`.execute(trx)
  await sql`analyze ${sql.join(TABLES.map((table) => sql.table(table)))}`.execute(trx)
  await sql`select set_config('role', ${SYSTEM_ROLE}, true)`.execute(trx)
}

/** The database knows the type of each column; only those are named that the rows have. */
async function insert(trx: Trx, table: string, rows: readonly object[]): Promise<void> {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((name) => sql.ref(name)))
  // a qualification belongs to no region, and may be there already
  const unlessThere = table === 'qualification' ? sql`on conflict do nothing` : sql``
  await sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb) ${unlessThere}`.execute(trx)
}
