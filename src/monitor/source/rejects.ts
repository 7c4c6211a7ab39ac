import { existsSync, renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { type Engine, quote } from '../engine/engine.ts'
import { TABLE_FILES } from '../output.ts'
import { FAULTS, WHOLE_ROW } from './faults.ts'
import type { InputFile } from './files.ts'
import { columnNames } from './tables.ts'

/** Rejected rows per file. */
export async function countRejects(engine: Engine): Promise<Map<string, number>> {
  const rows = await engine.rows<{ file: string; n: number }>('SELECT file, count(DISTINCT line) AS n FROM rejected GROUP BY file')
  return new Map(rows.map((row) => [row.file, row.n]))
}

/** `rejects.csv`: file, line, column, value, reason; whole or not at all. */
export async function writeRejects(engine: Engine, files: InputFile[], to: string): Promise<void> {
  const half = `${to}.part`
  await engine.run(`COPY (${rejectsQuery(files)} ORDER BY file, line) TO ${quote(half)} (HEADER, DELIMITER ',', FORMAT csv)`)
  renameSync(half, to)
}

/** A list that an earlier run left there would be taken for that of this run. Any other file of that name is left alone. */
export async function removeRejects(path: string): Promise<void> {
  if (!existsSync(path)) return
  const file = await open(path)
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER.length), 0, HEADER.length, 0).finally(() => file.close())
  if (buffer.toString('utf8', 0, bytesRead) === HEADER) rmSync(path)
}

const HEADER = 'file,line,column,value,reason'

function rejectsQuery(files: InputFile[]): string {
  const columns = files.flatMap(({ table, name }) =>
    columnNames(table).map((column, index) => `(${quote(name)}, ${index}, ${quote(column)})`),
  )
  const wholeRows = TABLE_FILES.flatMap((table) => files.filter((file) => file.table === table)).map(
    ({ name }) => `(${quote(name)}, ${WHOLE_ROW}, '')`,
  )
  const reasons = FAULTS.map((fault, index) => `(${index}, ${quote(fault)})`)
  return `SELECT r.file, r.line, c.name AS "column", coalesce(r.value, '') AS value, f.reason FROM rejected r
    JOIN (VALUES ${[...columns, ...wholeRows].join(', ')}) c (file, number, name) ON c.file = r.file AND c.number = r.fault % 100
    JOIN (VALUES ${reasons.join(', ')}) f (number, reason) ON f.number = r.fault // 100`
}
