import { providersFrom } from '#account/index.ts'
import { dataFolder } from '#platform/data-folder.ts'
import { isOutage } from '#platform/database/outage.ts'
import { openReady, type ReadyDatabase } from '#platform/database/ready.ts'
import type { Language } from '#platform/i18n.ts'
import { makeLogger } from '#platform/log/logger.ts'
import { reportOf, reportTo } from '#platform/log/report.ts'
import { mailFrom } from '#platform/mail/smtp.ts'
import { once } from '#platform/once.ts'
import type { Platform } from '#platform/platform.ts'
import { programFingerprint } from '#platform/program-fingerprint.ts'
import { referenceRun } from '#reference/index.ts'
import { endInterrupted, forgetOldPreviews, guards, regionParts, setupCodeFor } from '../server/index.ts'
import { startServer } from '../server.ts'
import { FIRST_AFTER, hourly } from './hourly.ts'
import { cliMessages } from './language.ts'
import { startRetentionClock } from './retention-clock.ts'
import { withUploads } from './uploads.ts'
import { withVerification } from './verification.ts'
import { withDatabase } from './with-database.ts'

/** Opens the database, prepares the embedded data, serves until it is stopped, and says where to look. */
export async function serveCommand(port: number, language: Language): Promise<void> {
  const logger = makeLogger({ ...(process.env.DOORLOOP_LOG ? { level: process.env.DOORLOOP_LOG } : {}) })
  const stopped = await withDatabase(
    () => openReady(process.env, reportOf(logger, 'connection')),
    language,
    (database) => serve(port, language, logger, database as ReadyDatabase),
  )
  process.exit(stopped)
}

async function serve(
  port: number,
  language: Language,
  logger: ReturnType<typeof makeLogger>,
  { db, kind }: ReadyDatabase,
): Promise<number> {
  const say = cliMessages(language).serve
  const folder = dataFolder()
  const host = process.env.HOST ?? '127.0.0.1'
  const baseUrl = process.env.DOORLOOP_URL?.replace(/\/$/, '') ?? `http://localhost:${port}`
  const proxies = Number(process.env.DOORLOOP_PROXIES ?? 0)
  const platform: Platform = { db, folder, baseUrl, mail: mailFrom(process.env), now: () => new Date() }
  await endInterrupted(platform)
  const setupCode = setupCodeFor(host)
  const reference = once(() => referenceRun(folder, programFingerprint(), () => process.stderr.write(`${say.preparing}\n`)))
  const verification = withVerification(async () => (await reference()).output)
  const uploads = withUploads(folder)
  const region = regionParts(platform, {
    kind,
    proxies,
    setupCode,
    providers: providersFrom(process.env),
    report: reportOf(logger, 'account'),
  })
  try {
    const server = await startServer({
      ...region,
      port,
      host,
      hosts: [new URL(baseUrl).hostname],
      runs: { reference },
      modules: [...region.modules, ...verification.modules, ...uploads.modules],
      headerLinks: uploads.headerLinks,
      extraTabs: verification.extraTabs,
      before: guards(logger, proxies),
      report: reportTo(logger, isOutage),
    })
    uploads.keepSwept()
    const clocks = [
      startRetentionClock(platform, reportOf(logger, 'retention')),
      hourly(() => forgetOldPreviews(platform), reportOf(logger, 'import')),
    ]
    const address = process.env.DOORLOOP_URL ? baseUrl : `http://localhost:${server.port}`
    process.stdout.write(`${say.ready(address)}\n${say.look(address)}\n${setupCode ? `${say.setupCode(setupCode)}\n` : ''}${say.stop}\n`)
    // whoever asks for the results before it is ready waits for it; all other pages are there at once
    let preparing: Promise<unknown> | undefined
    const later = setTimeout(() => {
      preparing = reference().catch(reportOf(logger, 'reference'))
    }, FIRST_AFTER)
    await untilStopped()
    clearTimeout(later)
    for (const stop of clocks) stop()
    await Promise.all([server.close(), uploads.close(), preparing])
    return 0
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    process.stderr.write(`${say.portTaken(String(port))}\n`)
    return 1
  }
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
