import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { byUrgency, type FollowUpLine, type OpenDay, openDay, openSince } from '../calls/open-days.ts'

/** Somebody of one's own groups or routes, or of whom one has the next step, who was missing on a day that nobody closed. */
export interface MissingPupil extends OpenDay {
  pupilId: string
  name: string
}

interface Row {
  pupilId: string
  name: string
  day: string
  markedAt: Date
  followUps: (Omit<FollowUpLine, 'recordedAt'> & { recordedAt: string })[]
}

/** Today and the days before that can still be put right; an alarm comes first. */
export async function listMyMissing(trx: Trx, today: string): Promise<MissingPupil[]> {
  const { rows } = await sql<Row>`select pupil_id as "pupilId", name, day, marked_at as "markedAt", follow_ups as "followUps"
    from my_missing(${openSince(today)}::date)`.execute(trx)
  const missing = rows.flatMap(({ pupilId, name, day, markedAt, followUps }) => {
    const lines = followUps.map((one) => ({ ...one, recordedAt: new Date(one.recordedAt) }))
    const open = openDay(day, markedAt, lines)
    return open ? [{ pupilId, name, ...open }] : []
  })
  return missing.toSorted(byUrgency)
}
