import { grantsWith, type Viewer } from '#platform/access/viewer.ts'
import type { Trx } from '#platform/database/database.ts'
import { type Act, inTurn } from '../turn.actions.ts'
import type { About } from './about.ts'
import type { Agreement } from './agreement.ts'
import { consolidatedOn } from './consolidated.ts'
import { findIndicator } from './indicator.actions.ts'
import { type Measured, termOf } from './promise.ts'
import type { AgreementPromise } from './text.ts'

/** What the indicators find for the promises that rest on them, by promise; one that is not registered is left out. */
export function measureAll(act: Act, agreement: Agreement): Promise<Map<string, Measured>> {
  return inTurn(act, ({ trx, today }) => measurePromises(trx, agreement, { day: today, seesPupils: seesPupilsOf(act.viewer, agreement) }))
}

/** The same within a transaction. Who may not see the pupils gets no numbers from 1 to 4. */
export async function measurePromises(
  trx: Trx,
  agreement: Agreement,
  { day, seesPupils }: { day: string; seesPupils: boolean },
): Promise<Map<string, Measured>> {
  const found = new Map<string, Measured>()
  for (const promise of consolidatedOn(agreement, day).clauses.flatMap(({ promises }) => promises)) {
    const { id, evidence } = promise
    const indicator = evidence.kind === 'indicator' ? findIndicator(evidence.indicator) : undefined
    if (indicator) found.set(id, await indicator.measure(trx, aboutOf(agreement, promise, day, seesPupils)))
  }
  return found
}

function aboutOf({ routes, parties }: Agreement, promise: AgreementPromise, day: string, seesPupils: boolean): About {
  const term = termOf(promise, day)
  return {
    ...{ routeIds: routes.map(({ routeId }) => routeId), day, seesPupils, from: term.from },
    cohorts: new Map(routes.map(({ routeId, cohorts }) => [routeId, cohorts])),
    until: term.until < day ? term.until : day,
    institutionIds: parties.find((one) => one.id === promise.partyId)?.reach ?? [],
  }
}

/** Of the region, or of each route by itself: who sees one school's pupils sees part of a number. */
export function seesPupilsOf(viewer: Viewer, { regionId, routes }: Agreement): boolean {
  const scopes = new Set(grantsWith(viewer, 'pupil/see').map(({ scopeId }) => scopeId))
  return scopes.has(regionId) || (routes.length > 0 && routes.every(({ routeId }) => scopes.has(routeId)))
}
