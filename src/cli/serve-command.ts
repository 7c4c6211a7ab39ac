import { dataFolder } from '#platform/data-folder.ts'
import type { Language } from '#platform/i18n.ts'
import { programFingerprint } from '#platform/program-fingerprint.ts'
import { referenceRun } from '#reference/index.ts'
import { startServer } from '../server.ts'
import { cliMessages } from './language.ts'
import { withUploads } from './uploads.ts'
import { withVerification } from './verification.ts'

/** Prepares the embedded data, serves until it is stopped, and says where to look. */
export async function serveCommand(port: number, language: Language): Promise<void> {
  const say = cliMessages(language).serve
  const run = await referenceRun(dataFolder(), programFingerprint(), () => process.stderr.write(`${say.preparing}\n`))
  try {
    const verification = withVerification(run.output)
    const uploads = withUploads(dataFolder())
    const server = await startServer({
      port,
      runs: { reference: async () => run },
      modules: [...verification.modules, ...uploads.modules],
      headerLinks: uploads.headerLinks,
      extraTabs: verification.extraTabs,
    })
    uploads.keepSwept()
    const address = `http://localhost:${server.port}`
    process.stdout.write(`${say.ready(address)}\n${say.look(address)}\n${say.stop}\n`)
    const stop = (): void => void Promise.all([server.close(), uploads.close()]).then(() => process.exit(0))
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    process.stderr.write(`${say.portTaken(String(port))}\n`)
    process.exitCode = 1
  }
}
