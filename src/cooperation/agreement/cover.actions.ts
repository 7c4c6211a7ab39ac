import { logEvent } from '#platform/audit/pupil-log.ts'
import type { Act } from '../turn.actions.ts'
import { notThere, notYours } from '../turn.actions.ts'
import type { Agreement, Amendment, Change, CoveredRoute } from './agreement.ts'
import { listRouteChoices } from './choices.store.ts'
import { withChange } from './consolidated.ts'
import { coveredAfter, routesOn } from './coverage.ts'
import { onAgreement } from './on-agreement.actions.ts'
import { whyMayAgreement } from './why-may.ts'
import type { Edited } from './write.actions.ts'
import { saveChanges } from './write.store.ts'

/** Which cohorts of a route from the day of the amendment on, none: every one; null: the route no more. */
export interface AskedCoverage {
  routeId: string
  cohorts: readonly number[] | null
}

/** Adds, changes or ends a route in the draft of an amendment; what comes to nothing is no change. */
export const saveCoverage = (act: Act, id: string, { routeId, cohorts }: AskedCoverage): Promise<Edited> =>
  onAgreement<Edited>(act, id, async ({ trx }, agreement) => {
    if (!whyMayAgreement(act.viewer, 'agreement/change', agreement)) return notYours
    const amendment = agreement.amendments.find(({ state }) => state === 'draft')
    if (!amendment) return { ok: false, why: 'not-draft' }
    const choice = (await listRouteChoices(trx)).find((one) => one.routeId === routeId)
    if (!choice) return notThere
    const change: Change = cohorts === null ? { kind: 'uncover', routeId } : { kind: 'cover', routeId, cohorts }
    const others = amendment.changes.filter((one) => !isAbout(one, routeId))
    const isNothing = asText(before(agreement, amendment), routeId) === (cohorts === null ? null : cohorts.join(' '))
    await saveChanges(trx, amendment.id, isNothing ? others : withChange(others, change))
    await logEvent(trx, act.viewer, 'agreement/cover', { agreement: id, amendment: amendment.number, route: routeId }, act.requestId)
    return { ok: true }
  })

/** What an amendment would have it cover. */
export const coveredBy = (agreement: Agreement, amendment: Amendment): CoveredRoute[] =>
  coveredAfter(agreement, before(agreement, amendment), amendment.changes)

const before = (agreement: Agreement, { effectiveOn }: Amendment): CoveredRoute[] => routesOn(agreement, effectiveOn)

const isAbout = (change: Change, routeId: string): boolean =>
  (change.kind === 'cover' || change.kind === 'uncover') && change.routeId === routeId

const asText = (routes: readonly CoveredRoute[], routeId: string): string | null =>
  routes.find((one) => one.routeId === routeId)?.cohorts.join(' ') ?? null
