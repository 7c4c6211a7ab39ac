import { DuckDBInstance } from '@duckdb/node-api'

export interface Counts {
  positions: Record<string, unknown>[]
  flows: Record<string, unknown>[]
}

/** Counts the folder with the statements of yardstick.sql. */
export async function countByHand(folder: string, sql: string): Promise<Counts> {
  const statements = sql
    .replaceAll(/^--.*$/gm, '')
    .replaceAll('$folder', folder.replaceAll("'", "''"))
    .split(/;\s*\n/)
    .filter((statement) => statement.trim() !== '')
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const answers: Record<string, unknown>[][] = []
  for (const statement of statements) answers.push((await connection.runAndReadAll(statement)).getRowObjects())
  const [positions, flows] = answers.slice(-2)
  if (!positions || !flows) throw new Error('yardstick.sql must end in two questions')
  return { positions, flows }
}
