import { resolve } from 'node:path'
import { backup } from '#platform/database/copy/backup.ts'
import { moveDatabase } from '#platform/database/copy/move.ts'
import { openDatabase } from '#platform/database/open.ts'
import { makeReady, openReady } from '#platform/database/ready.ts'
import type { Language } from '#platform/i18n.ts'
import { cliMessages } from './language.ts'
import { startProgress } from './progress.ts'
import { conclude, withDatabase } from './with-database.ts'

/** About as many tables as there are: the bar need not be exact. */
export const TABLES = 44

export async function backupCommand(file: string, language: Language): Promise<number> {
  const say = cliMessages(language).database
  return withDatabase(openReady, language, async ({ db }) => {
    const progress = startProgress(TABLES, (table) => table)
    const copied = await backup(db, resolve(file), progress.enter).finally(progress.stop)
    return conclude(copied, language, (tables, rows) => say.backedUp(file, tables, rows))
  })
}

export async function moveCommand(address: string, language: Language): Promise<number> {
  const say = cliMessages(language).database
  return withDatabase(openReady, language, async (source) => {
    const openTarget = () => openDatabase({ DATABASE_URL: address })
    return withDatabase(
      openTarget,
      language,
      async (target) => {
        await makeReady(target)
        const progress = startProgress(TABLES, (table) => table)
        const copied = await moveDatabase(source.db, target.db, progress.enter).finally(progress.stop)
        return conclude(copied, language, (tables, rows) => say.moved(tables, rows))
      },
      address,
    )
  })
}
