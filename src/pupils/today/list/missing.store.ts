import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { type AbsenceState, absenceState, type Outcome } from '../calls/call.ts'

/** Somebody of one's own groups or routes who is missing today, and how it stands. */
export interface MissingPupil {
  pupilId: string
  name: string
  state: AbsenceState
}

interface Row {
  pupilId: string
  name: string
  markedAt: Date
  calls: { what: Outcome | 'closed'; recordedAt: string }[]
}

/** Of one's own groups and routes; what was closed is left out. An alarm comes first. */
export async function listMyMissing(trx: Trx): Promise<MissingPupil[]> {
  const { rows } = await sql<Row>`select pupil_id as "pupilId", name, marked_at as "markedAt", calls from my_missing()`.execute(trx)
  const missing = rows.flatMap(({ pupilId, name, markedAt, calls }) => {
    const followed = calls.map(({ what, recordedAt }) => ({ what, recordedAt: new Date(recordedAt) }))
    const state = absenceState({ kind: 'missing', recordedAt: markedAt }, followed)
    return state && state !== 'closed' ? [{ pupilId, name, state }] : []
  })
  return missing.toSorted((one, other) => Number(other.state === 'alarm') - Number(one.state === 'alarm'))
}
