import { logEvent } from '#platform/audit/pupil-log.ts'
import type { Act } from '../actions.ts'
import type { RouteDesign } from '../design/design.ts'
import { keptSources } from '../design/kept-sources.ts'
import { openPaths } from '../design/paths.ts'
import type { Edited, WrongField } from '../designer/edit.ts'
import { mayDesign, type NotDone, notDone, onRoute } from './on-route.actions.ts'
import { insertDraft, listVersions, lockDraft, offerDraft, readDesignOf, removeDraft, updateDraft } from './version.store.ts'
import { currentVersion } from './version.ts'

export type Changed = { ok: true; key: string } | { ok: false; mistakes: WrongField[]; design: RouteDesign } | NotDone

/** Changes the draft of a route. `edit` is pure: it gets the draft as it is now, not as it was on the screen. */
export function changeDraft(act: Act, routeId: string, part: string, edit: (design: RouteDesign) => Edited): Promise<Changed> {
  return onRoute<Changed>(act, routeId, async (trx, route, now) => {
    if (!mayDesign(act, route)) return notDone('not-yours')
    const draft = await lockDraft(trx, routeId)
    if (!draft) return notDone('no-draft')
    const edited = edit(draft.design)
    if (!edited.ok) return { ...edited, design: draft.design }
    const sources = keptSources(draft.design, edited.design)
    await updateDraft(trx, draft.id, { ...edited.design, sources, open: openPaths(edited.design) }, now)
    await logEvent(trx, act.viewer, 'route/design', { route: routeId, version: draft.id, part, row: edited.key }, act.requestId)
    return { ok: true, key: edited.key }
  })
}

export type Begun = { ok: true; versionId: string } | NotDone

/** The first design of a route, or another one beside those that are agreed. */
export function beginDraft(act: Act, routeId: string, design: RouteDesign): Promise<Begun> {
  return onRoute<Begun>(act, routeId, async (trx, route, now) => {
    if (!mayDesign(act, route)) return notDone('not-yours')
    if ((await listVersions(trx, routeId)).some(({ state }) => state === 'draft')) return notDone('draft-exists')
    const versionId = await insertDraft(trx, routeId, design, act.viewer.personId, now)
    if (!versionId) return notDone('draft-exists')
    await logEvent(
      trx,
      act.viewer,
      'route/draft',
      { route: routeId, version: versionId, from: design.from?.template ?? null },
      act.requestId,
    )
    return { ok: true, versionId }
  })
}

/** A new draft that begins as the last version stands. */
export function draftFromLast(act: Act, routeId: string): Promise<Begun> {
  return onRoute<Begun>(act, routeId, async (trx, route, now) => {
    if (!mayDesign(act, route)) return notDone('not-yours')
    const versions = await listVersions(trx, routeId)
    const last = currentVersion(versions)
    if (!last) return notDone('not-there')
    if (last.state === 'draft') return notDone('draft-exists')
    const versionId = await insertDraft(trx, routeId, await readDesignOf(trx, last.id), act.viewer.personId, now)
    if (!versionId) return notDone('draft-exists')
    await logEvent(trx, act.viewer, 'route/draft', { route: routeId, version: versionId, from: last.number }, act.requestId)
    return { ok: true, versionId }
  })
}

/** Lays the draft before the partner schools: from now on it waits for those who lead them. */
export function offer(act: Act, routeId: string): Promise<{ ok: true } | NotDone> {
  return onRoute<{ ok: true } | NotDone>(act, routeId, async (trx, route, now) => {
    if (!mayDesign(act, route)) return notDone('not-yours')
    const draft = await lockDraft(trx, routeId)
    if (!draft) return notDone('no-draft')
    await offerDraft(trx, draft.id, now)
    await logEvent(trx, act.viewer, 'route/offer', { route: routeId, version: draft.id, revision: draft.revision }, act.requestId)
    return { ok: true }
  })
}

/** Throws a draft away; what was agreed stays. */
export function dropDraft(act: Act, routeId: string): Promise<{ ok: true } | NotDone> {
  return onRoute<{ ok: true } | NotDone>(act, routeId, async (trx, route) => {
    if (!mayDesign(act, route)) return notDone('not-yours')
    const draft = await lockDraft(trx, routeId)
    if (!draft) return notDone('no-draft')
    await removeDraft(trx, draft.id)
    await logEvent(trx, act.viewer, 'route/drop-draft', { route: routeId, version: draft.id }, act.requestId)
    return { ok: true }
  })
}
