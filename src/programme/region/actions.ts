import { asPerson, type Trx } from '#platform/database/database.ts'
import { dayOf } from '#platform/platform.ts'
import { hasVmbo, listInstitutions, listSites, PROFIELEN } from '#schools/index.ts'
import type { Act } from '../actions.ts'
import { listReports } from '../reporting/report.store.ts'
import { REPORTED_SCHEMES } from '../reporting/report.ts'
import { listRoutes } from '../route.store.ts'
import { partnersAt, type Route } from '../route.ts'
import { partnerSchools, type VersionState } from '../version/version.ts'
import { whyMayRoute } from '../why-may-change.ts'
import { type NextStep, nextStep } from './next-step.ts'
import { listVersionLines, type VersionLine } from './overview.store.ts'
import { type MapRow, type Offer, placeless, type Road, regionMap } from './region-map.ts'

export interface RouteStanding {
  state: VersionState | null
  next: NextStep | null
  /** whether this viewer may take a step in the design */
  mayDesign: boolean
}

const asViewer = <T>({ platform, viewer }: Act, work: (trx: Trx, today: string) => Promise<T>): Promise<T> => {
  const today = dayOf(platform.now())
  return asPerson(platform.db, viewer.personId, (trx) => work(trx, today), today)
}

/** How far each route of the region is, and what it waits for. */
export function seeStandings(act: Act): Promise<ReadonlyMap<string, RouteStanding>> {
  return asViewer(act, async (trx) => {
    const [routes, versions, reports] = [await listRoutes(trx), await listVersionLines(trx), await listReports(trx)]
    return new Map(
      routes.map((route) => {
        const version = versions.find(({ routeId }) => routeId === route.id) ?? null
        const done = new Set(reports.filter(({ routeId }) => routeId === route.id).map(({ institutionId }) => institutionId))
        const schools = REPORTED_SCHEMES.includes(route.scheme) ? partnerSchools(route.partners) : []
        const notReported = schools.filter(({ institutionId }) => !done.has(institutionId)).map(({ institutionName }) => institutionName)
        const next = nextStep({ partners: route.partners, version, notReported })
        return [route.id, { state: version?.state ?? null, next, mayDesign: whyMayRoute(act.viewer, 'route/design', route) !== null }]
      }),
    )
  })
}

export interface SeenMap {
  rows: MapRow[]
  /** routes that have no place on it yet */
  placeless: Road[]
}

/** The roads of the region today: which there are, and for which sites they are missing. */
export function seeMap(act: Act): Promise<SeenMap> {
  return asViewer(act, async (trx, today) => {
    const versions = await listVersionLines(trx)
    const routes = (await listRoutes(trx)).filter(({ endsOn }) => endsOn === null || endsOn >= today)
    const roads = routes.map((route) =>
      roadOf(
        route,
        versions.find(({ routeId }) => routeId === route.id),
      ),
    )
    const order = PROFIELEN.map(({ code }) => code)
    return { rows: regionMap(roads, await offersIn(trx), order), placeless: placeless(roads) }
  })
}

async function offersIn(trx: Trx): Promise<Offer[]> {
  const vmbo = new Set((await listInstitutions(trx)).filter(({ kind }) => hasVmbo(kind)).map(({ id }) => id))
  const sites = (await listSites(trx)).filter(({ institutionId, profielen }) => vmbo.has(institutionId) && profielen.length > 0)
  return sites.map(({ id, name, profielen }) => ({ siteId: id, name, profielen }))
}

/** What the design says; what it leaves open, as the route itself has it. */
function roadOf(route: Route, version: VersionLine | undefined): Road {
  const { id, name, leerweg, profiel, niveau, crebo } = route
  const own = niveau === null && crebo === null ? [] : [{ niveau, crebo, name: crebo ?? '' }]
  return {
    routeId: id,
    name,
    state: version?.state ?? null,
    leerwegen: version && version.leerwegen.length > 0 ? version.leerwegen : leerweg ? [leerweg] : [],
    profielen: version && version.profielen.length > 0 ? version.profielen : profiel ? [profiel] : [],
    to: version && version.qualifications.length > 0 ? version.qualifications : own,
    sites: partnersAt(route, 'vo').map(({ siteId }) => siteId),
  }
}
