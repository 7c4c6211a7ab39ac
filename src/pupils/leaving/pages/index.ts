import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import type { Platform } from '#platform/platform.ts'
import { idOf } from '../../list/filter.ts'
import { BASE, pupilPath } from '../../pages/addresses.ts'
import { idIn, requestOf } from '../../pages/asked.ts'
import { answered } from '../../pages/handling.ts'
import { confirmReturn, followLeaving } from '../follow.actions.ts'
import { correctLeaving, leaveRoute, openLeaving, seeLeavings, takeBackLeaving } from '../leave.actions.ts'
import { KINDS, type LeavingKind } from '../leaving.ts'
import { openStop, stopRoute } from '../stop.actions.ts'
import { formPage, type Typed } from './form-page.tsx'
import { leavingsPage } from './list-page.tsx'
import { STOP, stopPage } from './stop-page.tsx'

/** A route that stops. Before the pages of one pupil: an id is anything. */
export function addStopPages(app: App, platform: Platform): void {
  page(app, STOP, 'pupil/change', (c) => stop(c, platform, { typed: new URL(c.req.url).searchParams, mistakes: [] }))
  action(app, STOP, 'pupil/change', async (c) => {
    const typed = await readForm(c)
    const routeId = idOf(typed.get('route'))
    const done = routeId ? await stopRoute(platform.db, requestOf(c, platform), routeId, typed) : null
    return answered(c, done, BASE, (mistakes) => stop(c, platform, { typed, mistakes }))
  })
}

async function stop(c: AppContext, platform: Platform, typed: Typed) {
  return stopPage(c, await openStop(platform.db, requestOf(c, platform), idOf(typed.typed.get('route'))), typed)
}

/** How one pupil left, among the parts of the pupil's page. */
export function addLeavingPages(app: App, platform: Platform): void {
  const at = `${BASE}/:id/vertrek`
  page(app, at, 'hand-over/see', async (c) => {
    const id = idIn(c)
    const seen = id ? await seeLeavings(platform.db, requestOf(c, platform), id) : null
    return id && seen ? leavingsPage(c, id, seen) : c.notFound()
  })
  addCorrecting(app, platform, `${at}/regel/:regel`)
  page(app, `${at}/:route/:soort`, 'pupil/change', (c) => form(c, platform, null))
  action(app, `${at}/:route/:soort`, 'pupil/change', async (c) => {
    const [id, routeId, kind, typed] = [idIn(c), idIn(c, 'route'), kindIn(c), await readForm(c)]
    const done = id && routeId && kind ? await leaveRoute(platform.db, requestOf(c, platform), id, routeId, kind, typed) : null
    return answered(c, done, pupilPath(id ?? '', '/vertrek'), (mistakes) => form(c, platform, { typed, mistakes }))
  })
}

function addCorrecting(app: App, platform: Platform, at: string): void {
  page(app, at, 'pupil/change', (c) => correct(c, platform, null))
  action(app, at, 'pupil/change', async (c) => {
    const [id, line, typed] = [idIn(c), idIn(c, 'regel'), await readForm(c)]
    const done = id && line ? await correctLeaving(platform.db, requestOf(c, platform), id, line, typed) : null
    return answered(c, done, pupilPath(id ?? '', '/vertrek'), (mistakes) => correct(c, platform, { typed, mistakes }))
  })
  for (const [verb, work] of [['ook-hier', followLeaving] as const, ['wel-hier', confirmReturn] as const])
    action(app, `${at}/${verb}`, 'pupil/change', async (c) => {
      const [id, line] = [idIn(c), idIn(c, 'regel')]
      const done = id && line ? await work(platform.db, requestOf(c, platform), id, line) : null
      return answered(c, done, pupilPath(id ?? '', '/vertrek'), () => c.notFound())
    })
  action(app, `${at}/terug`, 'pupil/change', async (c) => {
    const [id, line] = [idIn(c), idIn(c, 'regel')]
    const done = id && line ? await takeBackLeaving(platform.db, requestOf(c, platform), id, line) : null
    return answered(c, done, pupilPath(id ?? '', '/vertrek'), () => c.notFound())
  })
}

const kindIn = (c: AppContext): LeavingKind | undefined => KINDS.find((one) => one === c.req.param('soort'))

async function form(c: AppContext, platform: Platform, typed: Typed | null) {
  const [id, routeId, kind] = [idIn(c), idIn(c, 'route'), kindIn(c)]
  const desk = id && routeId && kind ? await openLeaving(platform.db, requestOf(c, platform), id, routeId, null) : null
  return id && desk && kind ? formPage(c, { pupilId: id, desk, kind, at: `/vertrek/${routeId}/${kind}`, typed }) : c.notFound()
}

async function correct(c: AppContext, platform: Platform, typed: Typed | null) {
  const [id, line] = [idIn(c), idIn(c, 'regel')]
  const desk = id && line ? await openLeaving(platform.db, requestOf(c, platform), id, null, line) : null
  const kind = desk?.leaving?.kind
  return id && desk && kind ? formPage(c, { pupilId: id, desk, kind, at: `/vertrek/regel/${line}`, typed }) : c.notFound()
}
