import { sql } from 'kysely'
import type { Db, Trx } from '#platform/database/database.ts'
import { fullName, type Named } from '../name.ts'
import type { RouteLine } from '../pupil.ts'
import type { Request } from '../request.ts'
import { deskOf, endRouteIn } from '../routes/actions.ts'
import { addRouteLine, isStanding, lockRecord, withdrawRouteLine } from '../routes/route.store.ts'
import { changeOf } from '../turn.actions.ts'
import { findLeaving } from './leaving.store.ts'
import { reasonOf } from './leaving.ts'
import { openElsewhere, toConfirm } from './open-elsewhere.ts'

/**
 * Ends what one's own school says of the route on the day and with the reason that the other school wrote down. That line of
 * leaving stays the only one, with what is asked later: one pupil left once.
 */
export async function followLeaving(db: Db, request: Request, pupilId: string, leavingId: string): Promise<{ ok: true } | null> {
  const done = await changeOf<{ ok: boolean }>(db, request, { pupilId, right: 'pupil/change', what: 'leaving/follow' }, async ({ trx }) => {
    const desk = await deskOf(trx, request, pupilId)
    const leaving = await findLeaving(trx, leavingId)
    const lines = desk && leaving ? openElsewhere(leaving, desk.lines) : []
    if (!leaving || lines.length === 0) return { ok: false }
    await endRouteIn(trx, request, lines, { routeId: leaving.routeId, until: leaving.on, reason: reasonOf(leaving) })
    return { ok: true }
  })
  return done?.ok ? { ok: true } : null
}

/**
 * The pupil comes all the same: what one's own school wrote before it knew is written anew, as it stands, and from then on says
 * that the pupil came back.
 */
export async function confirmReturn(db: Db, request: Request, pupilId: string, leavingId: string): Promise<{ ok: true } | null> {
  const done = await changeOf<{ ok: boolean }>(db, request, { pupilId, right: 'pupil/change', what: 'leaving/return' }, async ({ trx }) => {
    const desk = await deskOf(trx, request, pupilId)
    const leaving = await findLeaving(trx, leavingId)
    const lines = desk && leaving ? toConfirm(leaving, desk.lines) : []
    for (const line of lines) await writeAnew(trx, line, request.viewer.personId)
    return { ok: lines.length > 0 }
  })
  return done?.ok ? { ok: true } : null
}

/** The new line first: who works for the route rules over the pupil as long as the pupil is in it. */
async function writeAnew(trx: Trx, line: RouteLine, personId: string): Promise<void> {
  await lockRecord(trx, line.recordId)
  if (!(await isStanding(trx, line.id))) return
  await addRouteLine(trx, line, personId, line.id)
  await withdrawRouteLine(trx, line.id)
}

/** A pupil who left a route by the word of another school, while the line of one's own school runs on. */
export interface LeavingToFollow {
  pupilId: string
  name: string
  routeName: string
  school: string
  on: string
}

/** What waits for who may end such a line, the longest waiting first. */
export async function leavingsToFollow(trx: Trx): Promise<LeavingToFollow[]> {
  const { rows } = await sql<Omit<LeavingToFollow, 'name'> & Named>`
    select pupil_id as "pupilId", given_name as "givenName", infix, family_name as "familyName", route_name as "routeName", school,
      left_on as on from leavings_to_follow() order by recorded_at, leaving_id`.execute(trx)
  return rows.map(({ pupilId, routeName, school, on, ...named }) => ({ pupilId, name: fullName(named), routeName, school, on }))
}
