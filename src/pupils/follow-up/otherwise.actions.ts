import type { Db } from '#platform/database/database.ts'
import { fieldReader, type Wrong } from '#platform/form/fields.ts'
import { schoolYearOf } from '#programme/index.ts'
import type { Request } from '../request.ts'
import { partnerRoutes } from '../routes/route.store.ts'
import { changeOf, lookAt } from '../turn.actions.ts'
import { whyMayRecord } from '../why-may-change.ts'
import { planFollowUps } from './plan.store.ts'

/** Routes of the own school that a pupil can have chosen against. */
export const openOtherwise = (db: Db, request: Request, pupilId: string): Promise<{ routes: { id: string; name: string }[] } | null> =>
  lookAt(db, request, { pupilId, right: 'pupil/change', what: 'follow-up/otherwise' }, async ({ trx, place }) => ({
    routes: await partnerRoutes(trx, place.institutionIds, request.day),
  }))

export type Otherwise = { ok: true } | { ok: false; mistakes: Wrong<'in-future'>[] }

/** Who was asked for a route and chose otherwise is asked too, from that day. */
export const choseOtherwise = (db: Db, request: Request, pupilId: string, form: URLSearchParams): Promise<Otherwise | null> =>
  changeOf<Otherwise>(db, request, { pupilId, right: 'pupil/change', what: 'follow-up/otherwise' }, async ({ trx, place }) => {
    const routes = await partnerRoutes(trx, place.institutionIds, request.day)
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
    const cohort = schoolYearOf(read.value.since)
    await planFollowUps(trx, [{ recordId, ...read.value, cohort, countedFrom: 'chose-otherwise' }], request.viewer.personId)
    return { ok: true }
  })
