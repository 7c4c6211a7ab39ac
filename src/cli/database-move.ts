import type { CAC } from 'cac'
import type { Language } from '#platform/i18n.ts'
import { cliMessages } from './language.ts'

/** `doorloop database move ADDRESS`: everything to a PostgreSQL server. */
export function registerDatabaseMove(cli: CAC, language: Language): void {
  const say = cliMessages(language)
  cli.command('database <move> <address>', say.database.move).action(async (word: string, address: string) => {
    if (word !== 'move') {
      process.stderr.write(`${say.unknownCommand(`database ${word}`)}\n`)
      process.exitCode = 1
      return
    }
    const { moveCommand } = await import('./database-commands.ts')
    process.exitCode = await moveCommand(String(address), language)
  })
}
