import type { CAC } from 'cac'
import type { Language } from '#platform/i18n.ts'
import { cliMessages } from './language.ts'

/** `doorloop serve`, which `npm start` runs. */
export function registerServe(cli: CAC, language: Language): void {
  const say = cliMessages(language)
  cli
    .command('serve', say.serve.description)
    .option('--port <n>', say.serve.port)
    .action(async (options: { port?: unknown }) => {
      const port = String(options.port ?? process.env.PORT ?? 3000)
      const isPort = /^\d{1,5}$/.test(port) && Number(port) <= 65_535
      if (!isPort) {
        process.stderr.write(`${say.wrongOption('port', port, '0–65535')}\n`)
        process.exitCode = 1
        return
      }
      const { serveCommand } = await import('./serve-command.ts')
      await serveCommand(Number(port), language)
    })
}
