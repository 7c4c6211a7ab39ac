import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { type FollowUpLine, openDay, openSince } from '../calls/open-days.ts'
import type { OpenMissing } from './missing.ts'

interface Row {
  pupilId: string
  name: string
  routeIds: string[]
  institutionIds: string[]
  day: string
  markedAt: Date
  followUps: (Omit<FollowUpLine, 'recordedAt'> & { recordedAt: string })[]
}

/** Today and the days before that can still be put right. */
export async function listOpenMissing(trx: Trx, today: string): Promise<OpenMissing[]> {
  const { rows } =
    await sql<Row>`select pupil_id as "pupilId", name, routes as "routeIds", institutions as "institutionIds", day, marked_at as "markedAt",
      follow_ups as "followUps"
    from my_missing(${openSince(today)}::date)`.execute(trx)
  return rows.flatMap(({ day, markedAt, followUps, ...pupil }) => {
    const lines = followUps.map((one) => ({ ...one, recordedAt: new Date(one.recordedAt) }))
    const open = openDay(day, markedAt, lines)
    return open ? [{ ...pupil, ...open }] : []
  })
}
