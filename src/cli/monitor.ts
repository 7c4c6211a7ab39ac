import type { CAC } from 'cac'
import type { Language } from '#platform/i18n.ts'
import { cliMessages } from './language.ts'
import type { MonitorOptions } from './monitor-options.ts'

/** `doorloop monitor FOLDER`, or `doorloop monitor --source platform`. */
export function registerMonitor(cli: CAC, language: Language): void {
  const say = cliMessages(language).monitor
  cli
    .command('monitor [folder]', say.description)
    .option('--source <platform>', say.source)
    .option('--json', say.json)
    .option('--format <csv|json|html>', say.format)
    .option('--out <folder>', say.out)
    .option('--cohort <name>', say.cohort)
    .option('--population <name>', say.population)
    .option('--levering <voorlopig|definitief>', say.levering)
    .option('--leverdatum <yyyy-mm-dd>', say.leverdatum)
    .option('--accept-rejects', say.acceptRejects)
    .option('--publish', say.publish)
    .option('--cluster <school>', say.cluster)
    .option('--memory <size>', say.memory)
    .option('--threads <n>', say.threads)
    .example((name) => `  ${name} monitor ./levering-2012`)
    .example((name) => `  ${name} monitor ./levering-2012 --json > monitor.json`)
    .example((name) => `  ${name} monitor --source platform --out ./resultaten --publish`)
    .example((name) => `  ${name} monitor ./levering-2012 --out ./resultaten --publish`)
    .action(async (folder: string | number | undefined, options: MonitorOptions) => {
      const { monitorCommand } = await import('./monitor-command.ts')
      process.exitCode = await monitorCommand(folder === undefined ? null : String(folder), options, language)
    })
}
