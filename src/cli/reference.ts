import type { CAC } from 'cac'
import type { Language } from '#platform/i18n.ts'
import { cliMessages } from './language.ts'

/** `doorloop reference FOLDER`: the rebuilt VM2 data as files, to look at or to run the monitor on. */
export function registerReference(cli: CAC, language: Language): void {
  const say = cliMessages(language).reference
  cli.command('reference <folder>', say.description).action(async (folder: string | number) => {
    const { buildReference } = await import('#reference/index.ts')
    await buildReference(String(folder))
    process.stderr.write(`${say.written(String(folder))}\n`)
  })
}
