import { MIGRATIONS } from '../../migrations/index.ts'
import type { Db, Trx } from '../database.ts'
import { migrate } from '../migrate.ts'
import { type CopiedTable, stepsDone, tablesOf } from './catalog.ts'
import { filledTables, whileKeysWait } from './fill.ts'
import type { Header } from './format.ts'
import { addLines, type Line, Sealing } from './lines.ts'
import { compare, type TableSeals } from './move.ts'
import { type Copied, outcomeOf, Refused } from './problem.ts'
import { type Part, partsOf } from './read-backup.ts'
import { setCounters } from './sequences.ts'
import { asOwner, asSystemRole, inOneGo } from './session.ts'

export interface RestoreOptions {
  enter?: (table: string) => void
  /** in the same transaction, when all is back: what must never be seen again goes here */
  afterwards?: (trx: Trx, header: Header) => Promise<void>
  migrations?: typeof MIGRATIONS
}

const AT_ONCE = 1000

/**
 * Puts a backup back into an empty database: brought to the level that the backup was made at, filled in one
 * transaction, read back and compared, then brought to what this program knows.
 */
export function restore(db: Db, file: string, options: RestoreOptions = {}): Promise<Copied<{ tables: TableSeals }>> {
  return outcomeOf(restoring(db, file, options))
}

async function restoring(db: Db, file: string, options: RestoreOptions): Promise<{ tables: TableSeals }> {
  const { migrations = MIGRATIONS, afterwards, enter = () => undefined } = options
  const parts = partsOf(file)
  try {
    const header = await headerOf(parts)
    await prepare(db, header, migrations)
    const tables = await inOneGo(db, async (trx) => {
      const own = await emptyTables(trx, header)
      const seals = await whileKeysWait(trx, () => fill(trx, own, parts, enter))
      await setCounters(trx, header.counters)
      await asSystemRole(trx)
      await compare(trx, own, seals)
      await afterwards?.(trx, header)
      return seals
    })
    await migrate(db, migrations)
    return { tables }
  } finally {
    await parts.return(undefined)
  }
}

async function headerOf(parts: AsyncGenerator<Part>): Promise<Header> {
  const { value } = await parts.next()
  if (value && 'header' in value) return value.header
  throw new Refused({ problem: 'damaged', where: '1' })
}

/** Brings an empty database to the level of the backup; one that is further already cannot go back. */
async function prepare(db: Db, { steps }: Header, migrations: typeof MIGRATIONS): Promise<void> {
  const known = migrations.map(({ name }) => name)
  const level = steps.at(-1) ?? ''
  const isNewer = steps.some((name) => !known.includes(name))
  if (isNewer) throw new Refused({ problem: 'newer-backup', found: level, known: known.at(-1) ?? '' })
  const found = await inOneGo(db, stepsDone)
  if (found.some((name) => !steps.includes(name))) throw new Refused({ problem: 'other-level', found: found.at(-1) ?? '', wanted: level })
  await migrate(
    db,
    migrations.filter(({ name }) => steps.includes(name)),
  )
}

/** The tables of this database, which must be those of the backup, with nothing in them. */
async function emptyTables(trx: Trx, header: Header): Promise<CopiedTable[]> {
  const own = await tablesOf(trx)
  if (JSON.stringify(own) !== JSON.stringify(header.tables)) throw new Refused({ problem: 'damaged', where: '1' })
  await asSystemRole(trx)
  const filled = await filledTables(trx, own)
  if (filled.length > 0) throw new Refused({ problem: 'not-empty', tables: filled.join(', ') })
  await asOwner(trx)
  return own
}

/** What the file holds against what the file says it holds: the seals stand at its end. */
async function fill(
  trx: Trx,
  tables: readonly CopiedTable[],
  parts: AsyncIterable<Part>,
  enter: (table: string) => void,
): Promise<TableSeals> {
  const sealings = new Map<string, Sealing>()
  let current: CopiedTable | undefined
  let waiting: Line[] = []
  let said: TableSeals = {}
  await asSystemRole(trx)
  const flush = async (): Promise<void> => {
    if (current) await addUnlessDamaged(trx, current, waiting)
    waiting = []
  }
  // to the very end of the file, where its own check stands
  for await (const part of parts) {
    if ('line' in part && current) {
      sealings.get(current.name)?.add(JSON.stringify(part.line))
      waiting.push(part.line)
      if (waiting.length === AT_ONCE) await flush()
    } else if ('table' in part) {
      await flush()
      current = tables.find(({ name }) => name === part.table && !sealings.has(name))
      if (!current) throw new Refused({ problem: 'damaged', where: part.table })
      enter(current.name)
      sealings.set(current.name, new Sealing())
    } else if ('end' in part) {
      await flush()
      said = part.end
    } else throw new Refused({ problem: 'damaged', where: 'line' })
  }
  return checked(said, sealings)
}

/** A value that its column does not take (SQLSTATE classes 22 and 23) cannot have been written by us. */
async function addUnlessDamaged(trx: Trx, table: CopiedTable, lines: readonly Line[]): Promise<void> {
  try {
    await addLines(trx, table, lines)
  } catch (error) {
    if (/^2[23]/.test(String((error as { code?: string }).code))) throw new Refused({ problem: 'damaged', where: table.name })
    throw error
  }
}

function checked(said: TableSeals, sealings: Map<string, Sealing>): TableSeals {
  const found = Object.fromEntries([...sealings].map(([name, sealing]) => [name, sealing.seal()]))
  const names = new Set([...Object.keys(said), ...Object.keys(found)])
  const wrong = [...names].filter((name) => found[name]?.rows !== said[name]?.rows || found[name]?.sha256 !== said[name]?.sha256)
  if (wrong.length > 0) throw new Refused({ problem: 'damaged', where: wrong.join(', ') })
  return found
}
