import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { fail } from '../problem.ts'
import { type Engine, quoteList } from './engine.ts'

/**
 * Required rather than imported: Node reads a CommonJS package twice to import it, which costs a tenth of a second. Not
 * before somebody counts: a server that shows what was counted needs no engine.
 */
const duckdb = (): typeof import('@duckdb/node-api') => createRequire(import.meta.url)('@duckdb/node-api')

export interface DuckdbOptions {
  /** the only folders that SQL may read or write */
  folders: string[]
  /** where DuckDB puts what does not fit in memory; inside one of `folders` */
  spill: string
  /** such as `4GB` */
  memory?: string | undefined
  threads?: number | undefined
}

export const DEFAULT_MEMORY = '4GB'

/** An in-memory DuckDB that can touch nothing but `folders`, and whose settings cannot be changed afterwards. */
export async function openDuckdb(options: DuckdbOptions): Promise<Engine> {
  const memory = options.memory ?? DEFAULT_MEMORY
  const threads = String(options.threads ?? availableParallelism())
  const instance = await duckdb().DuckDBInstance.create(':memory:', {
    memory_limit: ownShare(memory),
    threads,
    temp_directory: options.spill,
  })
  const connection = await instance.connect()
  // Order costs memory and time, and no count depends on it; what needs an order numbers its rows itself.
  await connection.run('SET preserve_insertion_order = false')
  // Of a CSV DuckDB guesses 42 rows, and would then keep all its rows in memory to look pupils up in them. Every join
  // here names what is looked up in on the right.
  await connection.run("SET disabled_optimizers = 'build_side_probe_side'")
  await connection.run(`SET allowed_directories = [${quoteList(options.folders)}]`)
  // A moment in a Parquet file is the same day on every machine.
  await connection.run("SET TimeZone = 'UTC'")
  await connection.run('SET enable_external_access = false')
  await connection.run('SET lock_configuration = true')
  return {
    name: 'duckdb',
    run: (sql) => answered(connection.run(sql), memory).then(() => undefined),
    async rows<T extends object>(sql: string): Promise<T[]> {
      const result = await answered(connection.runAndReadAll(sql), memory)
      return result.getRowObjectsJS().map((row) => plainNumbers(row)) as T[]
    },
    interrupt: () => connection.interrupt(),
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** DuckDB's limit leaves out what its readers hold and what the program itself needs: about a fifth of the whole. */
export function ownShare(memory: string): string {
  const [, size, unit] = /^\s*(\d+(?:\.\d+)?)\s*([a-z]+)\s*$/i.exec(memory) ?? []
  return size && unit ? `${(Number(size) * 0.8).toFixed(2)}${unit}` : memory
}

/** Two ways to stop are no bugs, and get a name of their own. */
async function answered<T>(work: Promise<T>, memory: string): Promise<T> {
  try {
    return await work
  } catch (error) {
    const text = String(error)
    if (text.includes('INTERRUPT')) fail({ problem: 'cancelled' })
    if (text.includes('Out of Memory')) fail({ problem: 'out-of-memory', limit: memory })
    throw error
  }
}

function plainNumbers(row: Record<string, unknown>): Record<string, unknown> {
  for (const key in row) if (typeof row[key] === 'bigint') row[key] = Number(row[key])
  return row
}
