import type { CAC } from 'cac'
import type { Language } from '#platform/i18n.ts'
import { cliMessages } from './language.ts'

/** `doorloop backup FILE`: everything in the database, in one file. */
export function registerBackup(cli: CAC, language: Language): void {
  cli.command('backup <file>', cliMessages(language).database.backup).action(async (file: string) => {
    const { backupCommand } = await import('./database-commands.ts')
    process.exitCode = await backupCommand(String(file), language)
  })
}
