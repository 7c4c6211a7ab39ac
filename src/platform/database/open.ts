import { dataFolder } from '../data-folder.ts'
import type { Database } from './database.ts'

/** By `DATABASE_URL` a PostgreSQL server, else the embedded database in the data folder. Not migrated yet: migrate.ts. */
export async function openDatabase(
  environment: Record<string, string | undefined> = process.env,
  report?: (error: Error) => void,
): Promise<Database> {
  if (environment.DATABASE_URL) return (await import('./server.ts')).openServer(environment.DATABASE_URL, report)
  return (await import('./embedded.ts')).openEmbedded(dataFolder(environment))
}
