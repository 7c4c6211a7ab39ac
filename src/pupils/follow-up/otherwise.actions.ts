import type { Db } from '#platform/database/database.ts'
import { together } from '#platform/database/together.ts'
import { fieldReader, type Wrong } from '#platform/form/fields.ts'
import { schoolYearOf } from '#programme/index.ts'
import type { Request } from '../request.ts'
import { partnerRoutes } from '../routes/route.store.ts'
import { changeOf, lookAt, type PupilTurn } from '../turn.actions.ts'
import { whyMayRecord } from '../why-may-change.ts'
import { type ChoseOtherwise, listOtherwise } from './otherwise.store.ts'
import { planFollowUps } from './plan.store.ts'

export interface OtherwiseDesk {
  /** routes of the own school that the pupil can have chosen against */
  routes: { id: string; name: string }[]
  /** what the intake says of it, the last first */
  known: ChoseOtherwise[]
}

export const openOtherwise = (db: Db, request: Request, pupilId: string): Promise<OtherwiseDesk | null> =>
  lookAt(db, request, { pupilId, right: 'pupil/change', what: 'follow-up/otherwise' }, (turn) => deskOf(turn, pupilId))

async function deskOf({ trx, place, request }: PupilTurn, pupilId: string): Promise<OtherwiseDesk> {
  const [routes, known] = await together(partnerRoutes(trx, place.institutionIds, request.day), listOtherwise(trx, pupilId))
  const isOffered = ({ routeId }: ChoseOtherwise): boolean => routes.some(({ id }) => id === routeId)
  return { routes, known: known.filter(isOffered).toSorted((one, other) => other.since.localeCompare(one.since)) }
}

export type Otherwise = { ok: true } | { ok: false; mistakes: Wrong<'in-future'>[] }

/** Who was asked for a route and chose otherwise is asked too, from that day. */
export const choseOtherwise = (db: Db, request: Request, pupilId: string, form: URLSearchParams): Promise<Otherwise | null> =>
  changeOf<Otherwise>(db, request, { pupilId, right: 'pupil/change', what: 'follow-up/otherwise' }, async (turn) => {
    const { trx, place } = turn
    const { routes, known } = await deskOf(turn, pupilId)
    const is = fieldReader<'in-future'>(form)
    const routeId = is.oneOf(
      'route',
      routes.map(({ id }) => id),
    )
    const since = is.day('sinds', true)
    if (since && since > request.day) is.wrong('sinds', 'in-future')
    const record = place.records.find((one) => whyMayRecord(request.viewer, 'pupil/change', place, one))
    if (!record) is.wrong('route', 'unknown')
    const read = is.done({ routeId: routeId ?? '', since: since ?? '' })
    if (!read.ok || !record) return read.ok ? { ok: false, mistakes: [] } : read
    const { recordId } = record
    // the cohort that the pupil was a candidate for
    const cohort = known.find((one) => one.routeId === read.value.routeId)?.cohort ?? schoolYearOf(read.value.since)
    await planFollowUps(trx, [{ recordId, ...read.value, cohort, countedFrom: 'chose-otherwise' }], request.viewer.personId)
    return { ok: true }
  })
