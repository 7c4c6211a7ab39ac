import { resolve } from 'node:path'
import { syncRights } from '#platform/access/sync-rights.ts'
import { dataFolder } from '#platform/data-folder.ts'
import { restore } from '#platform/database/copy/restore.ts'
import { withdrawInvitations } from '#platform/database/copy/withdraw-invitations.ts'
import { openDatabase } from '#platform/database/open.ts'
import { checkVersion } from '#platform/database/server-version.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { destroyAgain, destroyedFile, readDestroyed } from '#pupils/retention/index.ts'
import { TABLES } from './database-commands.ts'
import { cliMessages } from './language.ts'
import { startProgress } from './progress.ts'
import { complain, conclude, withDatabase } from './with-database.ts'

/** Puts a backup back and destroys again what went after it was made, in one transaction: nobody ever sees it back. */
export async function restoreCommand(file: string, destroyedPath: string | undefined, language: Language): Promise<number> {
  const say = cliMessages(language).database
  const beside = destroyedPath ? resolve(destroyedPath) : destroyedFile(dataFolder())
  const destroyed = readDestroyed(beside)
  if (destroyed === 'damaged') return complain(say.badDestroyed(beside))
  if (destroyed === null && destroyedPath) return complain(say.noDestroyed(beside))
  return withDatabase(openDatabase, language, async ({ db }) => {
    await checkVersion(db)
    const progress = startProgress(TABLES, (table) => table)
    let again = 0
    const afterwards: NonNullable<Parameters<typeof restore>[2]>['afterwards'] = async (trx) => {
      again = await destroyAgain(trx, destroyed ?? [])
      await withdrawInvitations(trx)
    }
    const copied = await restore(db, resolve(file), { enter: progress.enter, afterwards }).finally(progress.stop)
    const code = conclude(copied, language, (tables, rows) => say.restored(tables, rows))
    if (!copied.ok) return code
    await syncRights(db)
    process.stderr.write(`${destroyed === null ? say.noDestroyed(beside) : say.destroyedAgain(formatNumber(language, again))}\n`)
    return code
  })
}
