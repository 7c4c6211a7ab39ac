import type { CAC } from 'cac'
import type { Language } from '#platform/i18n.ts'
import { cliMessages } from './language.ts'

/** `doorloop example`: the invented region in an empty database; `--people` says how its people sign in. */
export function registerExample(cli: CAC, language: Language): void {
  const say = cliMessages(language).example
  cli
    .command('example', say.description)
    .option('--people', say.people)
    .option('--json', say.json)
    .action(async (options: { people?: boolean; json?: boolean }) => {
      const { exampleCommand, peopleCommand } = await import('./example-command.ts')
      process.exitCode = await (options.people ? peopleCommand(options.json === true, language) : exampleCommand(language))
    })
}
