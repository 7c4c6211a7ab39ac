import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { experimentSitesTable } from './generate/experiments.ts'
import { diplomas, experimenten, leerlingen, otherEnrolments, type Range, STARTERS, starterEnrolments } from './generate/tables.ts'
import { FIRST_YEAR, sizeOf, worldMacros, YEARS } from './generate/world.ts'

/** So many pupils at a time: a chunk is written and appended, so memory does not grow with the size. */
const CHUNK = 1_000_000

/** Writes the four tables at `starters` starters a year into `folder`. The same size always gives the same bytes. */
export async function generate(starters: number, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '3GB' })
  const connection = await instance.connect()
  const size = sizeOf(starters)
  for (const sql of [...worldMacros(size), experimentSitesTable(), STARTERS]) await connection.run(sql)
  const write = (table: string, queries: string[]) => writeTable(connection, join(folder, `${table}.csv`), queries)
  const starting = chunks({ low: 0, high: size.firstOther })
  const others = chunks({ low: size.firstOther, high: size.pupils })

  await write('experimenten', [experimenten()])
  await write(
    'leerlingen',
    [...starting, ...others].map((range) => leerlingen(size, range)),
  )
  await write(
    'inschrijvingen',
    countYears().flatMap((year) => [
      ...startedBy(starting, size.starters, year).map((range) => starterEnrolments(year, range)),
      ...others.map((range) => otherEnrolments(year, range)),
    ]),
  )
  await write('diplomas', starting.map(diplomas))
  connection.closeSync()
  instance.closeSync()
}

const countYears = () => Array.from({ length: YEARS }, (_, k) => FIRST_YEAR + k)

function chunks({ low, high }: Range): Range[] {
  const starts = Array.from({ length: Math.ceil((high - low) / CHUNK) }, (_, k) => low + k * CHUNK)
  return starts.map((start) => ({ low: start, high: Math.min(start + CHUNK, high) }))
}

/** Chunks without those whose pupils all start after `year`. */
const startedBy = (ranges: Range[], starters: number, year: number) =>
  ranges.filter((range) => range.low < (year - FIRST_YEAR + 1) * starters)

async function writeTable(connection: DuckDBConnection, file: string, queries: string[]): Promise<void> {
  await rm(file, { force: true })
  for (const [index, query] of queries.entries()) {
    const part = `${file}.part`
    await connection.run(`COPY (${query}) TO '${part.replaceAll("'", "''")}' (FORMAT csv, HEADER ${index === 0})`)
    await pipeline(createReadStream(part), createWriteStream(file, { flags: 'a' }))
    await rm(part)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [starters, folder] = process.argv.slice(2)
  if (!Number.isInteger(Number(starters)) || !folder) {
    console.error('usage: tsx bench/generate.ts STARTERS_A_YEAR FOLDER')
    process.exit(1)
  }
  await generate(Number(starters), folder)
}
