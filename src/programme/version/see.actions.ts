import { asPerson } from '#platform/database/database.ts'
import { dayOf } from '#platform/platform.ts'
import type { Act } from '../actions.ts'
import type { RouteDesign } from '../design/design.ts'
import type { Route } from '../route.ts'
import { mayAgreeFor } from './may-agree.ts'
import { mayChange, mayDesign, onRoute } from './on-route.actions.ts'
import { currentDesigns, listVersions, readDesignOf } from './version.store.ts'
import { currentVersion, type Version } from './version.ts'

/** A route with one of its versions open. */
export interface OpenDesign {
  route: Route
  versions: readonly Version[]
  version: Version
  design: RouteDesign
  /** may edit, and it is a draft */
  mayEdit: boolean
  mayDesign: boolean
  mayChange: boolean
  /** partner schools in whose name this viewer may agree */
  agreesFor: readonly string[]
}

export type Seen = OpenDesign | { route: Route; version: null; mayDesign: boolean }

/** The asked version, else the draft or the last; `version: null`: nothing is designed yet. Null: no such route or version. */
export async function openDesign(act: Act, routeId: string, number: number | null): Promise<Seen | null> {
  const seen = await onRoute<Seen | null>(act, routeId, async (trx, route) => {
    const versions = await listVersions(trx, routeId)
    const may = mayDesign(act, route)
    if (versions.length === 0) return number === null ? { route, version: null, mayDesign: may } : null
    const version = number === null ? currentVersion(versions) : versions.find((one) => one.number === number)
    if (!version) return null
    const design = await readDesignOf(trx, version.id)
    const rights = { mayDesign: may, mayChange: mayChange(act, route), agreesFor: mayAgreeFor(act.viewer, route) }
    return { route, versions, version, design, mayEdit: may && version.state === 'draft', ...rights }
  })
  return seen && 'ok' in seen ? null : seen
}

/** The designs of the other routes of the region, each as its current version stands. */
export function designsBeside(act: Act, routeId: string): Promise<{ name: string; design: RouteDesign }[]> {
  const { db, now } = act.platform
  return asPerson(db, act.viewer.personId, (trx) => currentDesigns(trx, routeId), dayOf(now()))
}
