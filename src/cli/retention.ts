import type { CAC } from 'cac'
import type { Language } from '#platform/i18n.ts'
import { cliMessages } from './language.ts'

/** `doorloop retention draw-up`: this month's lists, as the server makes them by itself on the first. */
export function registerRetention(cli: CAC, language: Language): void {
  const say = cliMessages(language)
  cli.command('retention <draw-up>', say.retention.description).action(async (word: string) => {
    if (word !== 'draw-up') {
      process.stderr.write(`${say.unknownCommand(`retention ${word}`)}\n`)
      process.exitCode = 1
      return
    }
    const { retentionCommand } = await import('./retention-command.ts')
    process.exitCode = await retentionCommand(language)
  })
}
