import { asPerson, type Trx } from '#platform/database/database.ts'
import { dayOf } from '#platform/platform.ts'
import { listInstitutions } from '#schools/index.ts'
import type { Act } from '../actions.ts'
import { findRoute, listRoutes } from '../route.store.ts'
import type { Route } from '../route.ts'
import { countOffer, listOffer, type OfferRow } from './offer.store.ts'
import { programmeOf } from './programme-of.ts'
import type { OfferedProgramme } from './schema.ts'

export interface OfferPage {
  total: number
  items: OfferedProgramme[]
}

/** A page of the region's offer; pages count from 1. */
export function seeOffer({ platform, viewer }: Act, pageNumber: number, pageSize: number): Promise<OfferPage> {
  const work = async (trx: Trx): Promise<OfferPage> => {
    const total = await countOffer(trx)
    const rows = await listOffer(trx, { limit: pageSize, offset: (pageNumber - 1) * pageSize })
    return { total, items: await programmes(trx, rows, await listRoutes(trx)) }
  }
  return asPerson(platform.db, viewer.personId, work, dayOf(platform.now()))
}

/** One route of the offer; null when it is not there or nobody agreed to it yet. */
export function seeProgramme({ platform, viewer }: Act, routeId: string): Promise<OfferedProgramme | null> {
  const work = async (trx: Trx): Promise<OfferedProgramme | null> => {
    const route = await findRoute(trx, routeId)
    if (!route) return null
    const rows = await listOffer(trx, { limit: 1, offset: 0, routeId: route.id })
    return (await programmes(trx, rows, [route]))[0] ?? null
  }
  return asPerson(platform.db, viewer.personId, work, dayOf(platform.now()))
}

async function programmes(trx: Trx, rows: readonly OfferRow[], routes: readonly Route[]): Promise<OfferedProgramme[]> {
  const brins = new Map((await listInstitutions(trx)).map(({ id, brin }) => [id, brin]))
  return rows.flatMap((row) => {
    const route = routes.find(({ id }) => id === row.routeId)
    return route ? [programmeOf(route, row, brins)] : []
  })
}
