import type { TableSeals } from '#platform/database/copy/move.ts'
import type { Copied } from '#platform/database/copy/problem.ts'
import { copyProblemText } from '#platform/database/copy/problem-text.ts'
import type { Database } from '#platform/database/database.ts'
import { openingProblem } from '#platform/database/opening-problem.ts'
import { openingText } from '#platform/database/opening-text.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'

/** Opens, works, closes; a database that does not open is a sentence and not a stack. Gives the exit code. */
export async function withDatabase(
  open: () => Promise<Database>,
  language: Language,
  work: (database: Database) => Promise<number>,
  address = process.env.DATABASE_URL,
): Promise<number> {
  let database: Database | undefined
  try {
    database = await open()
    return await work(database)
  } catch (error) {
    const problem = openingProblem(error, address)
    if (!problem) throw error
    return complain(openingText(language, problem))
  } finally {
    await database?.close()
  }
}

/** Says how copying went: `done` with the numbers of tables and rows, or why it was refused. */
export function conclude(
  copied: Copied<{ tables: TableSeals }>,
  language: Language,
  done: (tables: string, rows: string) => string,
): number {
  if (!copied.ok) return complain(copyProblemText(language, copied.problem))
  const seals = Object.values(copied.tables)
  const rows = seals.reduce((sum, seal) => sum + seal.rows, 0)
  process.stderr.write(`${done(formatNumber(language, seals.length), formatNumber(language, rows))}\n`)
  return 0
}

export function complain(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return 1
}
