import type { Viewer } from '#platform/access/viewer.ts'
import { asPerson, type Trx } from '#platform/database/database.ts'
import { dayOf, type Platform } from '#platform/platform.ts'
import { type Finding, type Outcome, refused } from './finding.ts'

/** Who does something, with what, and under which number it stands in the log. */
export interface Act {
  platform: Platform
  viewer: Viewer
  requestId: string
}

/** One transaction of the one who acts, on the day it is. */
export function inTurn<T>({ platform, viewer }: Act, work: (trx: Trx, today: string) => Promise<T>): Promise<T> {
  const today = dayOf(platform.now())
  return asPerson(platform.db, viewer.personId, (trx) => work(trx, today), today)
}

/** What may stand only once says so itself: two who add it at the same moment get the same answer. */
export async function orTaken<T>(work: Promise<Outcome<T>>, taken: Record<string, Finding>): Promise<Outcome<T>> {
  try {
    return await work
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string }
    // 23505: unique_violation
    const finding = code === '23505' ? taken[constraint ?? ''] : undefined
    if (!finding) throw error
    return refused(finding)
  }
}
