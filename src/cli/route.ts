import type { CAC } from 'cac'
import type { Language } from '#platform/i18n.ts'
import { cliMessages } from './language.ts'
import type { CheckOptions } from './route-check-command.ts'
import type { TemplatesOptions } from './route-templates-command.ts'
import { unusable } from './unusable.ts'

/** `doorloop route check FILE`, `doorloop route templates` and `doorloop route schema`: designs as files, without a database. */
export function registerRoute(cli: CAC, language: Language): void {
  const say = cliMessages(language).route
  cli
    .command('route <what> [file]', say.description)
    .option('--date <date>', say.date)
    .option('--json', say.json)
    .option('--export <name>', say.export)
    .option('--out <file>', say.out)
    .action(async (what: string, file: string | number | undefined, options: CheckOptions & TemplatesOptions) => {
      process.exitCode = await run(what, file === undefined ? null : String(file), options, language)
    })
}

async function run(what: string, file: string | null, options: CheckOptions & TemplatesOptions, language: Language): Promise<number> {
  const say = cliMessages(language).route
  if (what === 'check' && file !== null) return (await import('./route-check-command.ts')).routeCheckCommand(file, options, language)
  if (what === 'templates' && file === null) return (await import('./route-templates-command.ts')).routeTemplatesCommand(options, language)
  if (what === 'schema' && file === null) return (await import('./route-schema-command.ts')).routeSchemaCommand()
  return unusable(what === 'check' ? say.noFile : say.usage)
}
