import type { CAC } from 'cac'
import { dataFolder } from '#platform/data-folder.ts'
import type { Language } from '#platform/i18n.ts'
import { programFingerprint } from '#platform/program-fingerprint.ts'
import { cliMessages } from './language.ts'

/** `doorloop verify`: exit code 1 when a published figure differs without a reason, or is missing. */
export function registerVerify(cli: CAC, language: Language): void {
  const say = cliMessages(language)
  cli
    .command('verify', say.verify.description)
    .option('--json', say.verify.json)
    .option('--folder <folder>', say.verify.folder)
    .action(async (options: { json?: boolean; folder?: unknown }) => {
      const { isVerified, printVerification, summarise, verify } = await import('#reference/index.ts')
      const output = options.folder === undefined ? await rebuilt() : await ofFolder(String(options.folder), language)
      if (!output) return
      const figures = verify(output)
      const summary = summarise(figures)
      process.stdout.write(options.json ? `${JSON.stringify({ summary, figures })}\n` : printVerification(figures, language))
      process.exitCode = isVerified(summary) ? 0 : 1
    })
}

async function rebuilt() {
  const { referenceRun } = await import('#reference/index.ts')
  return (await referenceRun(dataFolder(), programFingerprint())).output
}

async function ofFolder(folder: string, language: Language) {
  const { problemText, runMonitor } = await import('#monitor/index.ts')
  const answer = await runMonitor({ folder })
  if (answer.ok) return answer.output
  process.stderr.write(`${problemText(language, answer.problem)}\n`)
  process.exitCode = 1
  return null
}
