import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type MonitorOutput, problemText, publish, runMonitor, STAGES, summaryText, writePlatformSource } from '#monitor/index.ts'
import { openReady } from '#platform/database/ready.ts'
import type { Language } from '#platform/i18n.ts'
import { dayOf } from '#platform/platform.ts'
import { cliMessages } from './language.ts'
import { type CheckedOptions, checkOptions, type MonitorOptions } from './monitor-options.ts'
import { startProgress } from './progress.ts'
import { untilInterrupted } from './until-interrupted.ts'
import { withDatabase } from './with-database.ts'
import { writeOutput } from './write-output.ts'

const REJECTS = 'rejects.csv'
const EXIT = { fine: 0, problem: 1, rejects: 2, interrupted: 130 } as const

/** Runs the monitor and writes what was asked; answers the exit code (docs/formats.md). `folder`: null when the platform is the source. */
export async function monitorCommand(folder: string | null, options: MonitorOptions, language: Language): Promise<number> {
  const say = cliMessages(language)
  const checked = checkOptions(options)
  if ('option' in checked) return complain(say.wrongOption(checked.option, checked.value, checked.allowed))
  if ((folder === null) === (checked.source === null)) return complain(say.monitor.oneSource)
  if (folder !== null) return runOn(folder, checked, language)
  return withDatabase(openReady, language, async ({ db }) => {
    const own = mkdtempSync(join(tmpdir(), 'doorloop-platform-'))
    try {
      await writePlatformSource(db, own, dayOf(new Date()))
      return await runOn(own, checked, language)
    } finally {
      rmSync(own, { recursive: true, force: true })
    }
  })
}

async function runOn(folder: string, checked: CheckedOptions, language: Language): Promise<number> {
  const say = cliMessages(language)
  const rejectsTo = join(resolve(checked.out ?? '.'), REJECTS)
  const progress = startProgress(STAGES.length, (stage) => say.stages[stage as keyof typeof say.stages])
  const { cohorts, populations, levering, leverdatum, memory, threads, clustered } = checked
  const request = { folder, cohorts, populations, levering, leverdatum, memory, threads, clustered, rejectsTo, progress: progress.enter }
  const answer = await untilInterrupted((signal) => runMonitor({ ...request, signal }))
  progress.stop()
  if (!answer.ok) {
    complain(problemText(language, answer.problem))
    return answer.problem.problem === 'cancelled' ? EXIT.interrupted : EXIT.problem
  }
  const output = checked.publish ? publish(answer.output) : answer.output
  await deliver(output, checked, language)
  return conclude(output, checked, rejectsTo, language)
}

async function deliver(output: MonitorOutput, options: CheckedOptions, language: Language): Promise<void> {
  if (options.out === null && options.format === null) process.stdout.write(summaryText(language, output))
  else await writeOutput(output, options, language)
}

function conclude(output: MonitorOutput, options: CheckedOptions, rejectsTo: string, language: Language): number {
  const { rejected, files } = output.source
  if (rejected === 0) return EXIT.fine
  const say = cliMessages(language)
  const perFile = files.filter((file) => file.rejected > 0).map((file) => `${file.name}: ${file.rejected}`)
  complain(say.rejected(String(rejected), perFile.join(', '), rejectsTo))
  if (options.acceptRejects) return EXIT.fine
  complain(say.acceptHint)
  return EXIT.rejects
}

function complain(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return EXIT.problem
}
