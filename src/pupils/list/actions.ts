import { logPupils } from '#platform/audit/pupil-log.ts'
import { asPerson, type Db, type Trx } from '#platform/database/database.ts'
import { schoolYearOf } from '../day.ts'
import { loadPlaces } from '../place.store.ts'
import type { Request } from '../request.ts'
import { whyMayPupil } from '../why-may-see.ts'
import { type ListChoices, loadChoices } from './choices.store.ts'
import type { ListFilter } from './filter.ts'
import { type ListedPupil, loadList, type PupilList } from './list.store.ts'

export interface SeenList extends PupilList {
  choices: ListChoices
}

/** Looks at a page of the list: every pupil on it is a pupil looked at, and noted so. */
export function seeList(db: Db, request: Request, filter: ListFilter): Promise<SeenList> {
  const { viewer, day } = request
  return asPerson(
    db,
    viewer.personId,
    async (trx) => {
      const list = await loadList(trx, filter, day)
      const pupils = await noteLook(trx, request, list.pupils, filter.search ? 'pupils/search' : 'pupils/list')
      return { total: list.total, pupils, choices: await loadChoices(trx, day, schoolYearOf(day)) }
    },
    day,
  )
}

/** The pupils that may be shown, each noted with why. */
export async function noteLook<P extends { pupilId: string }>(
  trx: Trx,
  request: Request,
  pupils: readonly P[],
  what: string,
): Promise<P[]> {
  const { viewer, day, requestId } = request
  const ids = pupils.map(({ pupilId }) => pupilId)
  const places = await loadPlaces(trx, viewer.regionId, ids, day)
  const allowed = pupils.flatMap((pupil) => {
    const place = places.get(pupil.pupilId)
    const why = place ? whyMayPupil(viewer, 'pupil/see', place) : null
    return why ? [{ pupil, why }] : []
  })
  const lines = new Map(allowed.map(({ pupil: { pupilId }, why }) => [pupilId, { pupilId, why }]))
  await logPupils(trx, viewer, { action: 'look', what, requestId }, [...lines.values()])
  return allowed.map(({ pupil }) => pupil)
}

/** A few pupils by name, for the search of the whole site; noted as looked at. */
export function searchPupils(db: Db, request: Request, search: string, limit = 10): Promise<ListedPupil[]> {
  const filter: ListFilter = {
    school: null,
    route: null,
    group: null,
    leerjaar: null,
    phase: null,
    search: search.trim().slice(0, 100),
    page: 1,
  }
  if (filter.search === '') return Promise.resolve([])
  return asPerson(
    db,
    request.viewer.personId,
    async (trx) => {
      const { pupils } = await loadList(trx, filter, request.day)
      return await noteLook(trx, request, pupils.slice(0, limit), 'pupils/search')
    },
    request.day,
  )
}
