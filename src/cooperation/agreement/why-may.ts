import type { Right } from '#platform/access/rights.ts'
import { grantsWith, type Reason, type Viewer } from '#platform/access/viewer.ts'
import type { Agreement, Party } from './agreement.ts'
import { everyParty } from './coverage.ts'

type Subject = Pick<Agreement, 'regionId' | 'parties' | 'joining' | 'routes'> & Partial<Pick<Agreement, 'firstRoutes' | 'amendments'>>

/** Why this viewer may do this with this agreement, else null. The policies say the same (my_agreements). */
export function whyMayAgreement(viewer: Viewer, right: Right, agreement: Subject): Reason | null {
  for (const { role, scopeKind, scopeId } of grantsWith(viewer, right)) {
    const through = wayTo(scopeKind, scopeId, right === 'agreement/see' ? asRead(agreement) : agreement)
    if (through) return { right, role, scopeKind, scopeId, through }
  }
  return null
}

function wayTo(kind: string, id: string, { regionId, parties, routes }: Subject): string | null {
  if (kind === 'region') return id === regionId ? 'region' : null
  if (kind === 'route') return routes.some(({ routeId }) => routeId === id) ? 'covered-route' : null
  return parties.some(({ reach }) => reach.includes(id)) ? 'party' : null
}

/** Who joins later reads what it joins, and a route what is agreed about it on any day; the policies say from when. */
function asRead(agreement: Subject): Subject {
  const { routes, firstRoutes = routes, amendments = [] } = agreement
  const asked = amendments.filter(({ state }) => state === 'offered' || state === 'signed').flatMap(({ changes }) => changes)
  const named = asked.flatMap((one) => (one.kind === 'cover' ? [{ routeId: one.routeId } as Subject['routes'][number]] : []))
  return { ...agreement, parties: everyParty(agreement), routes: [...firstRoutes, ...routes, ...named] }
}

/**
 * The parties in whose name this viewer may sign. Who leads a site signs for its school; for all schools of a board only who leads
 * one of them whole. A region signs nothing. my_parties() says the same.
 */
export function signsFor(viewer: Viewer, { parties, joining = [] }: Pick<Agreement, 'parties' | 'joining'>): Party[] {
  const grants = grantsWith(viewer, 'agreement/sign')
  return [...parties, ...joining].filter(({ reach, institutionId }) =>
    grants.some(
      ({ role, scopeKind, scopeId }) =>
        reach.includes(scopeId) && (institutionId !== null || (role === 'bestuurder' && scopeKind === 'institution')),
    ),
  )
}
