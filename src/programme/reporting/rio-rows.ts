import { findProfiel } from '#schools/index.ts'
import type { RouteReports } from './report.ts'

/**
 * What a school types over into RIO, a row per partner site: names as in the register's own files where those are known
 * (docs/rio-report.md). What the register itself gives out, such as its code of an aangeboden opleiding, is not here.
 */
export const RIO_COLUMNS = [
  'ROUTE',
  'LEERROUTE',
  'INSTELLINGSCODE',
  'VESTIGINGSCODE',
  'KANT',
  'LEERWEG',
  'PROFIEL',
  'ERKENDEOPLEIDINGSCODE',
  'MBONIVEAU',
  'LEERTRAJECT',
  'STARTDATUM',
  'EINDDATUM',
  'SAMENWERKENDE_INSTELLINGSCODES',
  'GEMELD',
  'DATUM_GEMELD',
  'GENOTEERD_DOOR',
] as const

export type RioRow = (string | null)[]

export interface RioSite {
  routeId: string
  siteId: string
  brin: string
  vestiging: string
  institutionId: string
}

export function rioRows(reports: readonly RouteReports[], sites: readonly RioSite[]): RioRow[] {
  return reports.flatMap((one) => {
    const here = sites.filter(({ routeId }) => routeId === one.route.id)
    return one.route.partners.flatMap(({ siteId }) => {
      const site = here.find((found) => found.siteId === siteId)
      return site ? [rowOf(one, site, here)] : []
    })
  })
}

function rowOf({ route, schools }: RouteReports, site: RioSite, partners: readonly RioSite[]): RioRow {
  const report = schools.find(({ institutionId }) => institutionId === site.institutionId)?.report ?? null
  const side = route.partners.find(({ siteId }) => siteId === site.siteId)?.side ?? null
  const others = new Set(partners.filter(({ institutionId }) => institutionId !== site.institutionId).map(({ brin }) => brin))
  return [
    route.name,
    route.scheme.toUpperCase(),
    site.brin,
    site.vestiging,
    side,
    route.leerweg?.toUpperCase() ?? null,
    route.profiel && (findProfiel(route.profiel)?.name ?? route.profiel),
    route.crebo,
    route.niveau === null ? null : `MBO-${route.niveau}`,
    route.leertraject?.toUpperCase() ?? null,
    route.startsOn,
    route.endsOn,
    [...others].sort().join(','),
    report ? 'ja' : 'nee',
    report?.reportedOn ?? null,
    report?.notedBy ?? null,
  ]
}
