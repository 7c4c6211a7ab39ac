import type { Viewer } from '#platform/access/viewer.ts'
import { asPerson, type Trx } from '#platform/database/database.ts'
import { dayOf, type Platform } from '#platform/platform.ts'

/** Who does something, with what, and under which number it stands in the log. */
export interface Act {
  platform: Platform
  viewer: Viewer
  requestId: string
}

export interface Turn {
  trx: Trx
  now: Date
  today: string
}

export function inTurn<T>({ platform, viewer }: Act, work: (turn: Turn) => Promise<T>): Promise<T> {
  const now = platform.now()
  const today = dayOf(now)
  return asPerson(platform.db, viewer.personId, (trx) => work({ trx, now, today }), today)
}

export type NotThere = { ok: false; why: 'not-there' }
export type NotYours = { ok: false; why: 'not-yours' }
export const notThere: NotThere = { ok: false, why: 'not-there' }
export const notYours: NotYours = { ok: false, why: 'not-yours' }
