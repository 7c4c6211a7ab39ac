import { syncRights } from '../access/sync-rights.ts'
import type { Database } from './database.ts'
import { migrate } from './migrate.ts'
import { openDatabase } from './open.ts'
import { checkVersion } from './server-version.ts'

export interface ReadyDatabase extends Database {
  /** names of the migrations that were done just now */
  done: string[]
}

/** Opens the database, brings it to what this program knows, and closes it again when that fails. What can go wrong: opening-problem.ts. */
export async function openReady(
  environment: Record<string, string | undefined> = process.env,
  report?: (error: Error) => void,
): Promise<ReadyDatabase> {
  const database = await openDatabase(environment, report)
  try {
    return { ...database, done: await makeReady(database) }
  } catch (error) {
    await database.close()
    throw error
  }
}

export async function makeReady({ db }: Database): Promise<string[]> {
  await checkVersion(db)
  const done = await migrate(db)
  await syncRights(db)
  return done
}
