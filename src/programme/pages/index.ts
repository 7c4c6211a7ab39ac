import type { Viewer } from '#platform/access/viewer.ts'
import { link } from '#platform/http/address.ts'
import { type AppContext, action, type PageModule, page } from '#platform/http/app.ts'
import { dayOf, type Platform } from '#platform/platform.ts'
import { errorPage } from '#ui/error-page.tsx'
import { type Act, openForm, saveRoute, seeRoute, seeRoutes } from '../actions.ts'
import { seeStandings } from '../region/actions.ts'
import { whyMayMakeRoute } from '../why-may-change.ts'
import { addApi } from './api/index.ts'
import { addDesignPages } from './design/index.ts'
import { addElectivePages } from './electives/index.ts'
import { addFeedPages } from './feed/index.ts'
import { formPage } from './form.tsx'
import { listPage } from './list.tsx'
import { addParentsPages } from './parents/index.ts'
import { askPartners, seePartners } from './partners-page.tsx'
import { addRegionPages } from './region/index.ts'
import { addReportPages } from './reporting/index.ts'
import { routePage } from './route.tsx'
import { templatePage, templatesPage } from './templates-page.tsx'
import { typedIn, typedOf } from './typed.ts'

/** Routes: list, one, make, change. What may be changed is decided per route. */
export const programmePages =
  (platform: Platform): PageModule =>
  (app) => {
    page(app, '/programma', 'route/see', (c) => list(c, platform))
    addRegionPages(app, platform)
    addReportPages(app, platform)
    addElectivePages(app, platform)
    page(app, '/programma/nieuw', 'route/design', (c) => form(c, platform, null))
    action(app, '/programma', 'route/design', (c) => save(c, platform, null))
    page(app, '/programma/sjablonen', 'route/see', (c) => templatesPage(c))
    page(app, '/programma/sjablonen/:template', 'route/see', (c) => templatePage(c, c.req.param('template') ?? '') ?? c.notFound())
    page(app, '/programma/:id', 'route/see', (c) => one(c, platform))
    page(app, '/programma/:id/wijzigen', 'route/change', (c) => form(c, platform, c.req.param('id') ?? ''))
    action(app, '/programma/:id', 'route/change', (c) => save(c, platform, c.req.param('id') ?? ''))
    page(app, '/programma/:id/partners', 'route/design', (c) => seePartners(c, actOf(c, platform)))
    action(app, '/programma/:id/partners', 'route/design', (c) => askPartners(c, actOf(c, platform)))
    addDesignPages(app, platform)
    addParentsPages(app, platform)
    addFeedPages(app, platform)
    addApi(app, platform)
  }

async function list(c: AppContext, platform: Platform) {
  const act = actOf(c, platform)
  const routes = await seeRoutes(act)
  const standings = await seeStandings(act)
  const mayMake = whyMayMakeRoute(act.viewer) !== null
  const hasSites = mayMake && ((await openForm(act, null))?.sites.length ?? 0) > 0
  return listPage(c, { routes, standings, mayMake, hasSites })
}

async function one(c: AppContext, platform: Platform) {
  const seen = await seeRoute(actOf(c, platform), c.req.param('id') ?? '')
  return seen ? routePage(c, seen) : c.notFound()
}

async function form(c: AppContext, platform: Platform, id: string | null) {
  const opened = await openForm(actOf(c, platform), id)
  if (!opened) return errorPage(c, 403)
  return formPage(c, { ...opened, typed: typedOf(opened.route, dayOf(platform.now())), mistakes: [] })
}

async function save(c: AppContext, platform: Platform, id: string | null) {
  const act = actOf(c, platform)
  const typed = await typedIn(c)
  const saved = await saveRoute(act, id, typed)
  if (saved.ok) return c.redirect(link(c.var.address.language, `/programma/${saved.id}${id === null ? '/ontwerp' : ''}`), 303)
  const opened = saved.mistakes === null ? null : await openForm(act, id)
  return opened && saved.mistakes ? formPage(c, { ...opened, typed, mistakes: saved.mistakes }) : errorPage(c, 403)
}

/** The guard lets nobody in without a viewer. */
function actOf(c: AppContext, platform: Platform): Act {
  return { platform, viewer: c.var.viewer as Viewer, requestId: c.var.requestId }
}
