import { logEvent } from '#platform/audit/pupil-log.ts'
import { asPerson, type Db, type Trx } from '#platform/database/database.ts'
import { fieldReader, type Wrong } from '#platform/form/fields.ts'
import { findRoute, whyMayRoute } from '#programme/index.ts'
import type { Request } from '../../request.ts'
import type { Team, TeamRef } from '../../team/team.ts'
import { findCallSetting, insertCallSetting } from '../calls/setting.store.ts'
import type { CallSetting } from '../calls/setting.ts'
import { chooseTeam, findMorningTeam } from '../list/team.actions.ts'
import type { TeamChoices } from '../list/team.ts'
import { insertException, listExceptionsFrom, withdrawException } from './exception.store.ts'
import { readException, type TimetableException } from './exception.ts'

export interface SeenTimetable {
  day: string
  choices: TeamChoices
  team: Team | null
  exceptions: readonly TimetableException[]
  /** of a route: what was agreed about calling, and whether one may change it */
  setting: CallSetting | null
  mayAgree: boolean
}

/** What goes otherwise for a team from today on. Null: that route or group is not theirs. */
export function seeTimetable(db: Db, request: Request, asked: TeamRef | null): Promise<SeenTimetable | null> {
  const { viewer, day } = request
  return asPerson(
    db,
    viewer.personId,
    async (trx) => {
      const { choices, team } = await chooseTeam(trx, asked, day)
      if (!team) return asked ? null : { day, choices, team, exceptions: [], setting: null, mayAgree: false }
      const isRoute = team.kind === 'route'
      return {
        ...{ day, choices, team, exceptions: await listExceptionsFrom(trx, team, day) },
        setting: isRoute ? await findCallSetting(trx, team.id) : null,
        mayAgree: isRoute && (await mayAgree(trx, request, team.id)),
      }
    },
    day,
  )
}

async function mayAgree(trx: Trx, { viewer }: Request, routeId: string): Promise<boolean> {
  const route = await findRoute(trx, routeId)
  return route !== null && whyMayRoute(viewer, 'route/change', route) !== null
}

export type TimetableDone = { ok: true } | { ok: false; mistakes: Wrong[] }

/** By who marks in the team. Null: not theirs. */
function inTeam<T>(db: Db, { viewer, day }: Request, team: TeamRef, work: (trx: Trx) => Promise<T | null>): Promise<T | null> {
  return asPerson(db, viewer.personId, async (trx) => ((await findMorningTeam(trx, team, day))?.mayWrite ? work(trx) : null), day)
}

export function addException(db: Db, request: Request, now: Date, team: TeamRef, form: URLSearchParams): Promise<TimetableDone | null> {
  const { viewer, requestId } = request
  return inTeam<TimetableDone>(db, request, team, async (trx) => {
    const read = readException(form)
    if (!read.ok) return read
    const id = await insertException(trx, team, read.value, { personId: viewer.personId, regionId: viewer.regionId, now })
    await logEvent(trx, viewer, 'timetable-exception/add', { exception: id, [team.kind]: team.id }, requestId)
    return { ok: true }
  })
}

export function takeBackException(db: Db, request: Request, now: Date, team: TeamRef, id: string): Promise<TimetableDone | null> {
  const { viewer, requestId } = request
  return inTeam<TimetableDone>(db, request, team, async (trx) => {
    if (!(await withdrawException(trx, team, id, { personId: viewer.personId, now }))) return null
    await logEvent(trx, viewer, 'timetable-exception/withdraw', { exception: id, [team.kind]: team.id }, requestId)
    return { ok: true }
  })
}

/** Before which time, and which side calls. Null: not theirs to agree. */
export function agreeCalls(db: Db, request: Request, now: Date, routeId: string, form: URLSearchParams): Promise<TimetableDone | null> {
  const { viewer, requestId } = request
  return asPerson(
    db,
    viewer.personId,
    async (trx): Promise<TimetableDone | null> => {
      if (!(await mayAgree(trx, request, routeId))) return null
      const is = fieldReader(form)
      const callBefore = is.time('voor')
      if (callBefore === null) is.wrong('voor', (form.get('voor') ?? '') === '' ? 'missing' : 'no-time')
      const read = is.done({ callBefore: callBefore ?? '', side: is.oneOf('kant', ['vo', 'mbo'] as const) ?? 'vo' })
      if (!read.ok) return read
      await insertCallSetting(trx, routeId, read.value, { personId: viewer.personId, now })
      await logEvent(trx, viewer, 'call-setting/change', { route: routeId, ...read.value }, requestId)
      return { ok: true }
    },
    request.day,
  )
}
