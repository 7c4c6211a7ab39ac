import { dayOf, type Platform } from '#platform/platform.ts'
import { carryOutWhatWaits, drawUpMonth } from '#pupils/retention/index.ts'
import { hourly } from './hourly.ts'

/** Looks whether a new month has begun, and draws up its lists; and carries out what a crash left. Gives what stops it. */
export function startRetentionClock(platform: Platform, report: (error: unknown) => void): () => void {
  return hourly(async () => {
    const day = dayOf(platform.now())
    await carryOutWhatWaits(platform.db, day, platform.folder)
    await drawUpMonth(platform.db, day)
  }, report)
}
