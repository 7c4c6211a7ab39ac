import type { CAC } from 'cac'
import type { Language } from '#platform/i18n.ts'
import { cliMessages } from './language.ts'
import type { SettleOptions } from './settle-command.ts'
import { unusable } from './unusable.ts'

/** `doorloop settle FILE.json`: a settlement from a file, without a database. */
export function registerSettle(cli: CAC, language: Language): void {
  const say = cliMessages(language).settle
  cli
    .command('settle [file]', say.description)
    .option('--json', say.json)
    .option('--out <file>', say.out)
    .option('--schema', say.schema)
    .action(async (file: string | number | undefined, options: SettleOptions & { schema?: boolean }) => {
      process.exitCode = await run(file === undefined ? null : String(file), options, language)
    })
}

async function run(file: string | null, { schema, ...options }: SettleOptions & { schema?: boolean }, language: Language): Promise<number> {
  const { settleCommand, settleSchemaCommand } = await import('./settle-command.ts')
  if (schema && file === null) return settleSchemaCommand()
  return file === null || schema ? unusable(cliMessages(language).settle.usage) : settleCommand(file, options, language)
}
