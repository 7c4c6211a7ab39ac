import { dlrDesign, findTemplate, glrDesign, type RouteDesign, startFrom } from '#programme/index.ts'
import { schoolYearOf } from './calendar.ts'
import type { Register } from './people.ts'
import type { Places } from './places.ts'
import type { RouteLineRow } from './rows.ts'

/**
 * Routes in each stage of designing: one that runs, agreed by both sides, with a cohort on it for each year in which
 * pupils began; one that waits for a school; one just begun from a template. The others have no design yet.
 */
export function addDesigns(register: Register, places: Places): void {
  running(register, places.routes.get('auto'))
  waiting(register, places.routes.get('zorg'))
  begun(register, places.routes.get('techniek'))
}

function running(register: Register, routeId: string | undefined): void {
  const version = addVersion(register, routeId, inTheRegion(dlrDesign(), ownFacts(register, routeId)), 'running', true)
  for (const institution of schoolsOf(register, routeId)) consent(register, version, institution)
  for (const start_year of startYears(register, routeId))
    register.rows.route_cohort.push({ route_id: routeId ?? '', start_year, version_id: version })
}

function waiting(register: Register, routeId: string | undefined): void {
  const version = addVersion(register, routeId, inTheRegion(glrDesign(), ownFacts(register, routeId)), 'draft', true)
  const [mbo] = schoolsOf(register, routeId, 'mbo')
  if (mbo) consent(register, version, mbo)
}

function begun(register: Register, routeId: string | undefined): void {
  const template = findTemplate('tot-route')
  if (!template) throw new Error('the example begins a route from a template that is not there')
  const { name, startsOn, partners } = ownFacts(register, routeId)
  const design = startFrom(template, { name, scheme: 'dlr', startsOn })
  addVersion(register, routeId, { ...design, partners, sources: design.sources.filter(({ path }) => path !== 'partners') }, 'draft', false)
}

/** A design of other schools, as these would have it: who stops goes to the school of the same side in this region. */
function inTheRegion(design: RouteDesign, own: ReturnType<typeof ownFacts>): RouteDesign {
  const here = (where: string | null): string | null => {
    const strange = design.partners.find(({ name }) => name === where)
    return strange ? (own.partners.find(({ side }) => side === strange.side)?.name ?? null) : where
  }
  return { ...design, ...own, wayBack: design.wayBack.map((one) => ({ ...one, where: here(one.where) })) }
}

/** Name, first day and partners as the region has them. */
function ownFacts({ rows }: Register, routeId: string | undefined): Pick<RouteDesign, 'name' | 'startsOn' | 'partners'> {
  const route = rows.route.find(({ id }) => id === routeId)
  if (!route) throw new Error('the example designs a route that it does not have')
  const partners = rows.route_partner.filter(({ route_id }) => route_id === routeId)
  return {
    name: route.name,
    startsOn: route.starts_on,
    partners: partners.map(({ site_id, side }) => {
      const site = rows.site.find(({ id }) => id === site_id)
      const institution = rows.institution.find(({ id }) => id === site?.institution_id)
      return { name: site?.name ?? '', side, board: rows.board.find(({ id }) => id === institution?.board_id)?.name ?? null }
    }),
  }
}

function addVersion(
  { rows, chance, today }: Register,
  routeId: string | undefined,
  design: RouteDesign,
  state: 'draft' | 'running',
  isOffered: boolean,
): string {
  const id = chance.uuid()
  const coordinator = rows.role_assignment.find(({ role }) => role === 'coördinator')?.person_id ?? ''
  const moment = `${today}T08:00:00Z`
  rows.route_version.push({
    ...{ id, route_id: routeId ?? '', number: 1, state, design, revision: 1, created_by: coordinator },
    ...{ created_at: moment, changed_at: moment, agreed_at: state === 'running' ? `${design.startsOn ?? today}T08:00:00Z` : null },
    offered_at: isOffered ? moment : null,
  })
  return id
}

function schoolsOf({ rows }: Register, routeId: string | undefined, side?: 'vo' | 'mbo'): string[] {
  const sites = rows.route_partner.filter((one) => one.route_id === routeId && (side === undefined || one.side === side))
  const schools = sites.map(({ site_id }) => rows.site.find(({ id }) => id === site_id)?.institution_id ?? '')
  return [...new Set(schools)]
}

/** In the name of the school: by who leads it, or a site of it. */
function consent({ rows, today }: Register, version_id: string, institution_id: string): void {
  const sites = rows.site.filter((one) => one.institution_id === institution_id).map(({ id }) => id)
  const leader = rows.role_assignment.find(({ role, scope_id }) => role === 'teamleider' && [institution_id, ...sites].includes(scope_id))
  if (!leader) throw new Error('nobody of the example leads this school')
  rows.route_consent.push({ version_id, institution_id, revision: 1, person_id: leader.person_id, consented_at: `${today}T09:00:00Z` })
}

/** The school years in which pupils of this route began. */
function startYears({ rows }: Register, routeId: string | undefined): number[] {
  const starts = new Map<string, RouteLineRow>()
  for (const line of rows.route_enrolment) {
    if (line.route_id !== routeId) continue
    const first = starts.get(line.record_id)
    if (!first || line.valid_from < first.valid_from) starts.set(line.record_id, line)
  }
  const inVmbo = [...starts.values()].filter(({ phase }) => phase === 'VO')
  return [...new Set(inVmbo.map(({ valid_from }) => schoolYearOf(valid_from)))].sort()
}
