import { grantsWith, type Viewer } from '#platform/access/viewer.ts'
import type { Agreement } from '../agreement/agreement.ts'
import { type Act, inTurn } from '../turn.actions.ts'
import { listAnswersOf } from './answers.store.ts'
import { type Told, toldOf } from './told.ts'

type Subject = Pick<Agreement, 'regionId' | 'parties' | 'routes'>

/** What those who began in the covered routes told later, counted. Null: this viewer may not see the results of all its schools. */
export async function seeTold(act: Act, agreement: Subject): Promise<Told[] | null> {
  const { routes } = agreement
  if (routes.length === 0 || !seesResultsOf(act.viewer, agreement)) return null
  const routeIds = routes.map(({ routeId }) => routeId)
  return inTurn(act, async ({ trx }) => toldOf(await listAnswersOf(trx, routeIds), routes))
}

/** Of the region, of each route by itself, or of every party: who sees one school's results sees not those of both. */
export function seesResultsOf(viewer: Viewer, { regionId, parties, routes }: Subject): boolean {
  const scopes = new Set(grantsWith(viewer, 'results/see').map(({ scopeId }) => scopeId))
  if (scopes.has(regionId) || routes.every(({ routeId }) => scopes.has(routeId))) return true
  return parties.length > 0 && parties.every(({ reach }) => reach.some((id) => scopes.has(id)))
}
