import { sql } from 'kysely'
import type { Db, Trx } from '../database.ts'
import { type CopiedTable, stepsDone, tablesOf } from './catalog.ts'
import { filledTables, whileKeysWait } from './fill.ts'
import { addLines, linesOf, type Seal, Sealing, sealOf } from './lines.ts'
import { type Copied, outcomeOf, Refused } from './problem.ts'
import { countersOf, setCounters } from './sequences.ts'
import { asOwner, asSystemRole, inOneGo } from './session.ts'

export type TableSeals = Record<string, Seal>
type Enter = (table: string) => void

/**
 * Takes everything from one database to another, empty one that this program has made ready. Both are read back row by
 * row and compared before the target keeps anything.
 */
export function moveDatabase(source: Db, target: Db, enter: Enter = () => undefined): Promise<Copied<{ tables: TableSeals }>> {
  return outcomeOf(inOneGo(source, (from) => inOneGo(target, async (to) => ({ tables: await move(from, to, enter) }))))
}

async function move(from: Trx, to: Trx, enter: Enter): Promise<TableSeals> {
  const tables = await tablesOf(from)
  await checkTarget(from, to, tables)
  const counters = await countersOf(from)
  await asSystemRole(from)
  const seals = await whileKeysWait(to, async () => {
    const done: TableSeals = {}
    await asSystemRole(to)
    for (const table of tables) {
      enter(table.name)
      done[table.name] = await copyTable(from, to, table)
    }
    return done
  })
  await setCounters(to, counters)
  await asSystemRole(to)
  await compare(to, tables, seals)
  return seals
}

async function checkTarget(from: Trx, to: Trx, tables: readonly CopiedTable[]): Promise<void> {
  if (await isSameDatabase(from, to)) throw new Refused({ problem: 'same-database' })
  const [level, found] = [(await stepsDone(from)).at(-1) ?? '', (await stepsDone(to)).at(-1) ?? '']
  if (level !== found) throw new Refused({ problem: 'other-level', found, wanted: level })
  await asSystemRole(to)
  const filled = await filledTables(to, tables)
  if (filled.length > 0) throw new Refused({ problem: 'not-empty', tables: filled.join(', ') })
  await asOwner(to)
}

const PROBE = 7_208_112_028

/** Asked of the databases themselves, because two addresses can lead to one place: a lock that one holds the other cannot get. */
async function isSameDatabase(from: Trx, to: Trx): Promise<boolean> {
  const get = async (trx: Trx): Promise<boolean | undefined> =>
    (await sql<{ got: boolean }>`select pg_try_advisory_xact_lock(${PROBE}) as got`.execute(trx)).rows[0]?.got
  return !((await get(from)) && (await get(to)))
}

async function copyTable(from: Trx, to: Trx, table: CopiedTable): Promise<Seal> {
  const sealing = new Sealing()
  for await (const lines of linesOf(from, table)) {
    for (const line of lines) sealing.add(JSON.stringify(line))
    await addLines(to, table, lines)
  }
  return sealing.seal()
}

/** Reads every table back as it now stands. */
export async function compare(trx: Trx, tables: readonly CopiedTable[], expected: TableSeals): Promise<void> {
  const differing: string[] = []
  for (const table of tables) {
    const found = await sealOf(trx, table)
    const wanted = expected[table.name]
    if (found.rows !== wanted?.rows || found.sha256 !== wanted.sha256) differing.push(table.name)
  }
  if (differing.length > 0) throw new Refused({ problem: 'differs', tables: differing.join(', ') })
}
