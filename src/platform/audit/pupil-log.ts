import { sql } from 'kysely'
import type { Reason, Viewer } from '../access/viewer.ts'
import type { Trx } from '../database/database.ts'
import { ALONG } from '../database/quick-pool.ts'

export interface LogLine {
  action: 'look' | 'change'
  /** the page or the verb: `pupils/page`, `route-enrolment/end` */
  what: string
  requestId: string
}

/** Notes a look at, or a change of, these pupils' records, in the transaction that does it: no look without a line. */
export async function logPupils(
  trx: Trx,
  viewer: Viewer,
  line: LogLine,
  pupils: readonly { pupilId: string; why: Reason }[],
): Promise<void> {
  if (pupils.length === 0) return
  // of a long list most are seen for the same reason: each reason goes over once
  const reasons = pupils.map(({ why }) => JSON.stringify(why))
  const whys = [...new Set(reasons)]
  const numberOf = new Map(whys.map((why, index) => [why, index + 1]))
  const numbers = reasons.map((reason) => numberOf.get(reason))
  const ids = pupils.map(({ pupilId }) => pupilId)
  await sql`${sql.raw(ALONG)}insert into pupil_log (person_id, pupil_id, action, what, why, request_id)
    select ${viewer.personId}::uuid, l.pupil_id, ${line.action}, ${line.what}, (${whys}::jsonb[])[l.nr], ${line.requestId}
    from unnest(${ids}::uuid[], ${numbers}::int[]) as l (pupil_id, nr)`.execute(trx)
}

/** Notes what somebody did to schools, people, rights or settings. */
export async function logEvent(
  trx: Trx,
  viewer: Pick<Viewer, 'personId' | 'regionId'>,
  what: string,
  subject: object,
  requestId: string | null,
): Promise<void> {
  await sql`insert into event_log (region_id, person_id, what, subject, request_id)
    values (${viewer.regionId}, ${viewer.personId}, ${what}, ${JSON.stringify(subject)}::jsonb, ${requestId})`.execute(trx)
}
