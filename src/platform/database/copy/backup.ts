import { createWriteStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { sql } from 'kysely'
import { VERSION } from '../../version.ts'
import type { Db, Trx } from '../database.ts'
import { stepsDone, tablesOf } from './catalog.ts'
import { type EndLine, FORMAT, FORMAT_VERSION, type Header, type TableLine } from './format.ts'
import { linesOf, Sealing } from './lines.ts'
import type { TableSeals } from './move.ts'
import { type Copied, outcomeOf, Refused } from './problem.ts'
import { countersOf } from './sequences.ts'
import { asSystemRole, inOneGo } from './session.ts'

/** Ways in that are open at this moment: of no use later, except to who finds the file. */
const LEFT_OUT = new Set(['auth_session', 'auth_verification', 'auth_rate_limit'])

/** Everything as it stands at one moment, in one file that only its owner can read. The file is there whole, or not at all. */
export function backup(db: Db, file: string, enter: (table: string) => void = () => undefined): Promise<Copied<{ tables: TableSeals }>> {
  return outcomeOf(
    inOneGo(db, async (trx) => {
      if (existsSync(file)) throw new Refused({ problem: 'file-exists', file })
      const tables: TableSeals = {}
      await writeWhole(file, linesOfBackup(trx, tables, enter))
      return { tables }
    }),
  )
}

async function* linesOfBackup(trx: Trx, seals: TableSeals, enter: (table: string) => void): AsyncGenerator<string> {
  const header = await headerOf(trx)
  yield written(header)
  await asSystemRole(trx)
  for (const table of header.tables) {
    enter(table.name)
    yield written({ table: table.name } satisfies TableLine)
    const sealing = new Sealing()
    for await (const lines of LEFT_OUT.has(table.name) ? [] : linesOf(trx, table)) {
      const texts = lines.map((line) => JSON.stringify(line))
      for (const text of texts) sealing.add(text)
      yield `${texts.join('\n')}\n`
    }
    seals[table.name] = sealing.seal()
  }
  yield written({ end: { tables: seals } } satisfies EndLine)
}

async function headerOf(trx: Trx): Promise<Header> {
  const { rows } = await sql<{ now: string }>`select now()::text as now`.execute(trx)
  const [steps, tables, counters] = [await stepsDone(trx), await tablesOf(trx), await countersOf(trx)]
  return { format: FORMAT, version: FORMAT_VERSION, madeAt: rows[0]?.now ?? '', doorloop: VERSION, steps, tables, counters }
}

const written = (line: object): string => `${JSON.stringify(line)}\n`

async function writeWhole(file: string, lines: AsyncIterable<string>): Promise<void> {
  const half = `${file}.${process.pid}.part`
  try {
    // `flush`: on the disk before it gets its name
    await pipeline(Readable.from(lines), createGzip(), createWriteStream(half, { flags: 'wx', mode: 0o600, flush: true }))
    await rename(half, file)
  } catch (error) {
    await rm(half, { force: true })
    throw error
  }
}
