import { dayOf, type Platform } from '#platform/platform.ts'
import { carryOutWhatWaits, drawUpMonth } from '#pupils/retention/index.ts'

const AN_HOUR = 3_600_000

/**
 * Looks each hour whether a new month has begun, and draws up its lists; at the start of the server too, and for what a
 * crash left. A failure is reported and tried again an hour later. Gives what stops it.
 */
export function startRetentionClock(platform: Platform, report: (error: unknown) => void): () => void {
  const tick = async (): Promise<void> => {
    const day = dayOf(platform.now())
    await carryOutWhatWaits(platform.db, day, platform.folder)
    await drawUpMonth(platform.db, day)
  }
  const run = (): void => void tick().catch(report)
  const timer = setInterval(run, AN_HOUR).unref()
  run()
  return () => clearInterval(timer)
}
