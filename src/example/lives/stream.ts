import type { Places } from '../places.ts'
import { placeOf } from '../places.ts'
import { type Leerweg, REGULAR, ROUTES } from '../plan/routes.ts'

/** Pupils who start alike: same site, profiel and leerweg, and the same route or none. */
export interface Stream {
  /** of 150 pupils a year */
  starts: number
  vo: End
  mbo: End
  profiel: string
  leerweg: Leerweg
  niveau: 2 | 3 | 4
  leertraject: 'bol' | 'bbl'
  crebo: string
  mboYears: number
  route: { id: string; key: string; scheme: string } | null
}

export interface End {
  key: string
  siteId: string
  institutionId: string
}

const NIVEAU_AFTER: Record<Leerweg, 2 | 3 | 4> = { bb: 2, kb: 3, gl: 4, tl: 4 }

export function streamsOf(places: Places): Stream[] {
  return [...routeStreams(places), ...regularStreams(places)]
}

function routeStreams(places: Places): Stream[] {
  return ROUTES.flatMap((plan) =>
    Object.entries(plan.from).map(([key, starts]) => {
      const { profiel, leerweg, niveau, leertraject, crebo, mboYears, scheme } = plan
      const route = { id: places.routes.get(plan.key) ?? '', key: plan.key, scheme }
      return { starts, vo: endOf(places, key), mbo: endOf(places, plan.to), profiel, leerweg, niveau, leertraject, crebo, mboYears, route }
    }),
  )
}

function regularStreams(places: Places): Stream[] {
  return REGULAR.map(({ site, to, starts, profiel, leerweg, crebo }) => {
    const niveau = NIVEAU_AFTER[leerweg]
    const vo = endOf(places, site)
    return { starts, vo, mbo: endOf(places, to), profiel, leerweg, niveau, leertraject: 'bol', crebo, mboYears: niveau, route: null }
  })
}

function endOf(places: Places, key: string): End {
  const { siteId, institutionId } = placeOf(places.sites, key)
  return { key, siteId, institutionId }
}
