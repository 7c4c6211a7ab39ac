import { createHash, type Hash } from 'node:crypto'
import { sql } from 'kysely'
import type { Trx } from '../database.ts'
import type { CopiedTable } from './catalog.ts'

/** A row as text, column by column: exact for every type, whatever the program thinks of it. */
export type Line = (string | null)[]

const AT_ONCE = 1000

/** The rows of a table in the order of their key, byte by byte: no two servers sort words alike. */
export async function* linesOf(trx: Trx, { name, columns, key }: CopiedTable): AsyncGenerator<Line[]> {
  const texts = sql.join(columns.map((column) => sql`${sql.ref(column.name)}::text`))
  const order = sql.join(key.map((one) => sql`${sql.ref(one)}::text collate "C" nulls first`))
  await sql`declare doorloop_copy no scroll cursor for select json_build_array(${texts}) as line from ${sql.table(name)} order by ${order}`.execute(
    trx,
  )
  try {
    for (;;) {
      const { rows } = await sql<{ line: Line }>`fetch ${sql.raw(String(AT_ONCE))} from doorloop_copy`.execute(trx)
      if (rows.length === 0) return
      yield rows.map(({ line }) => line)
    }
  } finally {
    await sql`close doorloop_copy`.execute(trx)
  }
}

/** Puts rows in as they are, also the numbers that the database would give out itself. */
export async function addLines(trx: Trx, { name, columns }: CopiedTable, lines: readonly Line[]): Promise<void> {
  if (lines.length === 0) return
  const names = sql.join(columns.map((column) => sql.ref(column.name)))
  const values = sql.join(columns.map(({ type }, index) => sql.raw(`(line->>${index})::${type}`)))
  await sql`insert into ${sql.table(name)} (${names}) overriding system value
    select ${values} from jsonb_array_elements(${JSON.stringify(lines)}::jsonb) as lines (line)`.execute(trx)
}

export interface Seal {
  rows: number
  /** of the rows as JSON, one a line, in their order */
  sha256: string
}

/** Counts and hashes rows as they go by. */
export class Sealing {
  private rows = 0
  private readonly hash: Hash = createHash('sha256')

  add(line: string): void {
    this.rows += 1
    this.hash.update(`${line}\n`)
  }

  seal(): Seal {
    return { rows: this.rows, sha256: this.hash.digest('hex') }
  }
}

/** What stands in a table now, row by row. */
export async function sealOf(trx: Trx, table: CopiedTable): Promise<Seal> {
  const sealing = new Sealing()
  for await (const lines of linesOf(trx, table)) for (const line of lines) sealing.add(JSON.stringify(line))
  return sealing.seal()
}
