import type { CAC } from 'cac'
import type { Language } from '#platform/i18n.ts'
import { cliMessages } from './language.ts'

/** `doorloop restore FILE`: a backup back into an empty database, without what was destroyed since. */
export function registerRestore(cli: CAC, language: Language): void {
  const say = cliMessages(language).database
  cli
    .command('restore <file>', say.restore)
    .option('--destroyed <file>', say.destroyedOption)
    .action(async (file: string, options: { destroyed?: string }) => {
      const { restoreCommand } = await import('./restore-command.ts')
      process.exitCode = await restoreCommand(String(file), options.destroyed, language)
    })
}
