import { logEvent } from '#platform/audit/pupil-log.ts'
import type { Trx } from '#platform/database/database.ts'
import type { Act } from '../actions.ts'
import { findRoute, followDesign } from '../route.store.ts'
import type { Route } from '../route.ts'
import { mayAgreeFor } from './may-agree.ts'
import { mayChange, type NotDone, notDone, onRoute } from './on-route.actions.ts'
import { insertCohort, insertConsent, listVersions, lockDraft, lockRoute, removeCohort, removeConsent, setState } from './version.store.ts'
import { isAgreedByAll, type Version } from './version.ts'

/** `seen-another`: the design changed since it was on the screen. */
export type Agreed = { ok: true; all: boolean } | NotDone | { ok: false; why: 'seen-another' }

/** Agrees in the name of each partner school that this viewer leads; with the last one the design is agreed and stays as it is. */
export function agree(act: Act, routeId: string, seenRevision: number): Promise<Agreed> {
  return onRoute<Agreed>(act, routeId, async (trx, seen, now) => {
    await lockRoute(trx, routeId)
    // who takes part may have changed while we waited
    const route = (await findRoute(trx, routeId)) ?? seen
    const schools = mayAgreeFor(act.viewer, route)
    if (schools.length === 0) return notDone('not-yours')
    const draft = await lockDraft(trx, routeId)
    if (!draft) return notDone('no-draft')
    if (draft.revision !== seenRevision) return { ok: false, why: 'seen-another' }
    for (const institutionId of schools) {
      const consent = { versionId: draft.id, institutionId, revision: draft.revision, personId: act.viewer.personId, now }
      await insertConsent(trx, consent)
      await log(trx, act, 'route/agree', routeId, draft.id, institutionId)
    }
    const version = (await listVersions(trx, routeId)).find(({ id }) => id === draft.id)
    const all = version !== undefined && isAgreedByAll(route.partners, version.consents)
    if (all) await setState(trx, draft.id, 'agreed', now)
    return { ok: true, all }
  })
}

/** Takes one's word back, as long as not everybody has agreed. */
export function takeBack(act: Act, routeId: string): Promise<{ ok: true } | NotDone> {
  return onRoute<{ ok: true } | NotDone>(act, routeId, async (trx, route) => {
    const schools = mayAgreeFor(act.viewer, route)
    if (schools.length === 0) return notDone('not-yours')
    const draft = await lockDraft(trx, routeId)
    if (!draft) return notDone('no-draft')
    for (const institutionId of schools) {
      await removeConsent(trx, draft.id, institutionId)
      await log(trx, act, 'route/take-back', routeId, draft.id, institutionId)
    }
    return { ok: true }
  })
}

/** A cohort begins on an agreed version, and stays on it. The route says from then on what this version says. */
export function startCohort(act: Act, routeId: string, number: number, startYear: number): Promise<{ ok: true } | NotDone> {
  return onRoute<{ ok: true } | NotDone>(act, routeId, async (trx, route, now) => {
    if (!mayChange(act, route)) return notDone('not-yours')
    if (!isStartYear(startYear, route, now)) return notDone('no-year')
    await lockRoute(trx, routeId)
    const version = await numbered(trx, route, number)
    if (!version) return notDone('not-there')
    if (version.state === 'draft' || version.state === 'closed') return notDone('not-agreed')
    if (!(await insertCohort(trx, routeId, startYear, version.id))) return notDone('cohort-taken')
    if (version.state === 'agreed') await setState(trx, version.id, 'running', now)
    await followDesign(trx, routeId, version.id)
    await logEvent(trx, act.viewer, 'route/cohort', { route: routeId, version: version.id, startYear }, act.requestId)
    return { ok: true }
  })
}

/** From the first year of the route to the year after next: further ahead nobody knows who begins. */
function isStartYear(year: number, { startsOn }: Route, now: Date): boolean {
  return Number.isInteger(year) && year >= Number(startsOn.slice(0, 4)) && year <= now.getFullYear() + 2
}

/** Takes back a cohort that was started by mistake, as long as no pupil began in it. */
export function undoCohort(act: Act, routeId: string, startYear: number): Promise<{ ok: true } | NotDone> {
  return onRoute<{ ok: true } | NotDone>(act, routeId, async (trx, route) => {
    if (!mayChange(act, route)) return notDone('not-yours')
    if (!Number.isInteger(startYear)) return notDone('no-year')
    await lockRoute(trx, routeId)
    if (!(await removeCohort(trx, routeId, startYear))) return notDone('cohort-has-pupils')
    await logEvent(trx, act.viewer, 'route/undo-cohort', { route: routeId, startYear }, act.requestId)
    return { ok: true }
  })
}

/** No new cohort begins on it any more; those that are on it stay. */
export function closeVersion(act: Act, routeId: string, number: number): Promise<{ ok: true } | NotDone> {
  return onRoute<{ ok: true } | NotDone>(act, routeId, async (trx, route, now) => {
    if (!mayChange(act, route)) return notDone('not-yours')
    await lockRoute(trx, routeId)
    const version = await numbered(trx, route, number)
    if (!version) return notDone('not-there')
    if (version.state === 'draft' || version.state === 'closed') return notDone('not-agreed')
    await setState(trx, version.id, 'closed', now)
    await logEvent(trx, act.viewer, 'route/close-version', { route: routeId, version: version.id }, act.requestId)
    return { ok: true }
  })
}

/** Only under the lock of its route: the state decides what may follow. */
const numbered = async (trx: Trx, { id }: Route, number: number): Promise<Version | undefined> =>
  (await listVersions(trx, id)).find((one) => one.number === number)

function log(trx: Trx, { viewer, requestId }: Act, what: string, route: string, version: string, institution: string): Promise<void> {
  return logEvent(trx, viewer, what, { route, version, institution }, requestId)
}
