import { logPupils } from '#platform/audit/pupil-log.ts'
import { asPerson, type Db, type Trx } from '#platform/database/database.ts'
import { remember } from '#platform/database/remember.ts'
import type { Platform } from '#platform/platform.ts'
import { schoolYearOf } from '../day.ts'
import { loadPlaces } from '../place.store.ts'
import type { Request } from '../request.ts'
import { type PupilPlace, whyMayPupil } from '../why-may-see.ts'
import { type ListChoices, loadChoices } from './choices.store.ts'
import type { ListFilter } from './filter.ts'
import { describePupils, findPage, type ListedPupil, type PupilList } from './list.store.ts'

export interface SeenList extends PupilList {
  choices: ListChoices
}

/**
 * Looks at a page of the list: every pupil on it is a pupil looked at, and noted so. Who they are and what can be chosen is
 * remembered as long as nobody's place or rights change; whether they may be shown is asked each time.
 */
export async function seeList({ db, now }: Platform, request: Request, filter: ListFilter): Promise<SeenList> {
  const { viewer, day } = request
  const inTurn = <T>(work: (trx: Trx) => Promise<T>): Promise<T> => asPerson(db, viewer.personId, work, day)
  const kept = <T>(what: string, find: (trx: Trx) => Promise<T>): Promise<T> =>
    remember(db, `${what} ${viewer.personId} ${day} ${JSON.stringify(viewer.grants)}`, now().getTime(), () => inTurn(find))
  const [found, choices] = await Promise.all([
    kept(`list ${JSON.stringify(filter)}`, (trx) => findPage(trx, filter, day)),
    kept('list choices', (trx) => loadChoices(trx, day, schoolYearOf(day))),
  ])
  const pupils = await inTurn(async (trx) =>
    noteLook(trx, request, await describePupils(trx, found.ids, day), filter.search ? 'pupils/search' : 'pupils/list'),
  )
  return { total: found.total, pupils, choices }
}

/** The pupils that may be shown, each noted with why. */
export async function noteLook<P extends { pupilId: string }>(
  trx: Trx,
  request: Request,
  pupils: readonly P[],
  what: string,
): Promise<P[]> {
  const ids = pupils.map(({ pupilId }) => pupilId)
  return noteLookAt(trx, request, pupils, await loadPlaces(trx, request.viewer.regionId, ids, request.day), what)
}

/** As `noteLook`, where it is known already where they are. */
export async function noteLookAt<P extends { pupilId: string }>(
  trx: Trx,
  { viewer, requestId }: Request,
  pupils: readonly P[],
  places: ReadonlyMap<string, PupilPlace>,
  what: string,
): Promise<P[]> {
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
      const { ids } = await findPage(trx, filter, request.day)
      return await noteLook(trx, request, await describePupils(trx, ids.slice(0, limit), request.day), 'pupils/search')
    },
    request.day,
  )
}
