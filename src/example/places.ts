import { firstDayOf } from './calendar.ts'
import type { Chance } from './chance.ts'
import { COMPANIES, QUALIFICATIONS } from './plan/qualifications.ts'
import { ROUTES } from './plan/routes.ts'
import { BOARDS, type InstitutionPlan, type SitePlan } from './plan/schools.ts'
import type { Rows } from './rows.ts'

/** A site with what lies above it; by the keys of the plan. */
export interface Place {
  plan: SitePlan
  institution: InstitutionPlan
  siteId: string
  institutionId: string
}

/** One copy of the planned schools and routes, and how to find them. */
export interface Places {
  regionId: string
  sites: ReadonlyMap<string, Place>
  routes: ReadonlyMap<string, string>
}

/** Boards, institutions, sites and routes; `copy` numbers the copies that make a region large. */
export function addPlaces(rows: Rows, chance: Chance, regionId: string, copy: number, firstCohort: number): Places {
  const sites = new Map<string, Place>()
  const suffix = copy === 0 ? '' : ` ${copy + 1}`
  for (const plan of BOARDS) {
    const board_id = chance.uuid()
    rows.board.push({ id: board_id, region_id: regionId, number: `${Number(plan.number) + 10 * copy}`, name: plan.name + suffix })
    for (const institution of plan.institutions) {
      const id = chance.uuid()
      const { kind, name } = institution
      rows.institution.push({ id, region_id: regionId, board_id, brin: institution.brin + letters(copy), kind, name: name + suffix })
      for (const site of institution.sites) {
        const siteId = chance.uuid()
        rows.site.push({ id: siteId, institution_id: id, vestiging: site.vestiging, name: site.name + suffix, place: site.place })
        rows.site_profile.push(...site.profielen.map((profiel) => ({ site_id: siteId, profiel })))
        sites.set(site.key, { plan: site, institution, siteId, institutionId: id })
      }
    }
  }
  return { regionId, sites, routes: addRoutes(rows, chance, regionId, sites, suffix, firstCohort) }
}

function addRoutes(rows: Rows, chance: Chance, region_id: string, sites: ReadonlyMap<string, Place>, suffix: string, firstCohort: number) {
  const routes = new Map<string, string>()
  for (const plan of ROUTES) {
    const id = chance.uuid()
    const { scheme, profiel, leerweg, niveau, leertraject, crebo } = plan
    const starts_on = firstDayOf(firstCohort - plan.yearsBefore)
    rows.route.push({ id, region_id, name: plan.name + suffix, scheme, profiel, leerweg, niveau, leertraject, crebo, starts_on })
    for (const key of Object.keys(plan.from)) rows.route_partner.push({ route_id: id, site_id: placeOf(sites, key).siteId, side: 'vo' })
    rows.route_partner.push({ route_id: id, site_id: placeOf(sites, plan.to).siteId, side: 'mbo' })
    routes.set(plan.key, id)
  }
  return routes
}

/** What a region has once, however large it is. */
export function addRegionWide(rows: Rows, chance: Chance, regionId: string, firstCohort: number): void {
  rows.qualification.push(...QUALIFICATIONS.map((one) => ({ ...one, valid_from: firstDayOf(firstCohort - 4) })))
  rows.learning_company.push(
    ...COMPANIES.map(({ id, name, place }) => ({ id: chance.uuid(), region_id: regionId, leerbedrijf_id: id, name, place })),
  )
}

export function placeOf(sites: ReadonlyMap<string, Place>, key: string): Place {
  const place = sites.get(key)
  if (!place) throw new Error(`no site ${key} in the plan`)
  return place
}

/** `AA`, `AB` …: the last two signs of a BRIN. */
const letters = (copy: number): string => String.fromCharCode(65 + Math.floor(copy / 26), 65 + (copy % 26))
