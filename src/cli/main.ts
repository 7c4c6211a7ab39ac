import { cac } from 'cac'
import { VERSION } from '#platform/version.ts'
import { registerBackup } from './backup.ts'
import { registerDatabaseMove } from './database-move.ts'
import { registerExample } from './example.ts'
import { cliMessages, languageFrom } from './language.ts'
import { registerMonitor } from './monitor.ts'
import { registerReference } from './reference.ts'
import { registerRestore } from './restore.ts'
import { registerRetention } from './retention.ts'
import { registerRoute } from './route.ts'
import { registerServe } from './serve.ts'
import { registerSettle } from './settle.ts'
import { registerVerify } from './verify.ts'

/** Each command brings its own code when it runs: `--help` and the monitor need no web server. */
export async function main(argv: string[]): Promise<void> {
  // A reader that has seen enough (`| head`) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(0)
  })
  const language = languageFrom(argv, process.env)
  const cli = cac('doorloop')
  for (const register of [
    registerMonitor,
    registerServe,
    registerVerify,
    registerReference,
    registerBackup,
    registerRestore,
    registerDatabaseMove,
    registerRetention,
    registerExample,
    registerRoute,
    registerSettle,
  ])
    register(cli, language)
  cli.option('--language <nl|en>', cliMessages(language).options.language)
  cli.help()
  cli.version(VERSION)
  try {
    cli.parse(['node', 'doorloop', ...argv], { run: false })
    if (cli.matchedCommand || cli.options.help || cli.options.version) await cli.runMatchedCommand()
    else if (cli.args[0] === undefined) cli.outputHelp()
    else complain(cliMessages(language).unknownCommand(cli.args[0]))
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'CACError') throw error
    complain(cliMessages(language).usage(error.message))
  }
}

function complain(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}
