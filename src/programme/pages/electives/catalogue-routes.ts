import { whyMay } from '#platform/access/viewer.ts'
import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import type { Platform } from '#platform/platform.ts'
import { errorPage } from '#ui/error-page.tsx'
import { openElectiveForm, saveElective, seeCatalogue, seeElective } from '../../electives/catalogue.actions.ts'
import { openCoordinator, saveCoordinator, seeCoordinators } from '../../electives/coordinator.actions.ts'
import { actOf } from '../design/handlers.ts'
import { cataloguePage } from './catalogue-page.tsx'
import { coordinatorPage, coordinatorsPage } from './coordinators-pages.tsx'
import { electivePage } from './elective-page.tsx'
import { formPage } from './form-page.tsx'
import { AT } from './frame.tsx'
import { askedYear, typedElective, typedOf } from './typed.ts'

export const mayPlace = (c: AppContext): boolean => whyMay(c.var.viewer, 'pupil/change') !== null

/** What is offered, and by whom. */
export function addCatalogue(app: App, platform: Platform): void {
  page(app, AT, 'route/see', (c) => list(c, platform))
  page(app, `${AT}/nieuw`, 'route/design', (c) => form(c, platform, null))
  action(app, AT, 'route/design', (c) => save(c, platform, null))
  page(app, `${AT}/coordinatoren`, 'route/see', async (c) => coordinatorsPage(c, await seeCoordinators(actOf(c, platform)), mayPlace(c)))
  page(app, `${AT}/coordinatoren/:site`, 'route/design', (c) => coordinator(c, platform))
  action(app, `${AT}/coordinatoren/:site`, 'route/design', (c) => nameCoordinator(c, platform))
}

/** One elective; after the pages whose address begins with a word. */
export function addElective(app: App, platform: Platform): void {
  page(app, `${AT}/:id`, 'route/see', async (c) => {
    const seen = await seeElective(actOf(c, platform), c.req.param('id') ?? '')
    return seen ? electivePage(c, seen, mayPlace(c)) : c.notFound()
  })
  page(app, `${AT}/:id/wijzigen`, 'route/design', (c) => form(c, platform, c.req.param('id') ?? ''))
  action(app, `${AT}/:id`, 'route/design', (c) => save(c, platform, c.req.param('id') ?? ''))
}

async function list(c: AppContext, platform: Platform) {
  const { query } = c.var.address
  const catalogue = await seeCatalogue(actOf(c, platform), askedYear(query.get('jaar')))
  const filter = { profiel: query.get('profiel') || null, plaats: query.get('plaats') || null, onlyFree: query.get('vrij') === 'ja' }
  return cataloguePage(c, { ...catalogue, filter, mayPlace: mayPlace(c) })
}

async function form(c: AppContext, platform: Platform, id: string | null) {
  const act = actOf(c, platform)
  const opened = await openElectiveForm(act, id)
  if (!opened) return errorPage(c, 403)
  return formPage(c, { ...opened, typed: typedOf(opened), mistakes: [], mayPlace: mayPlace(c) })
}

async function save(c: AppContext, platform: Platform, id: string | null) {
  const act = actOf(c, platform)
  const typed = typedElective(await readForm(c))
  const saved = await saveElective(act, id, typed)
  if (saved.ok) return c.redirect(link(c.var.address.language, `${AT}/${saved.id}`), 303)
  const opened = saved.mistakes && (await openElectiveForm(act, id))
  return opened && saved.mistakes ? formPage(c, { ...opened, typed, mistakes: saved.mistakes, mayPlace: mayPlace(c) }) : errorPage(c, 403)
}

async function coordinator(c: AppContext, platform: Platform) {
  const opened = await openCoordinator(actOf(c, platform), c.req.param('site') ?? '')
  if (!opened) return errorPage(c, 403)
  const typed = { wie: opened.now?.personId ?? '', functie: opened.now?.called ?? '' }
  return coordinatorPage(c, { form: opened, typed, mistake: null, mayPlace: mayPlace(c) })
}

async function nameCoordinator(c: AppContext, platform: Platform) {
  const act = actOf(c, platform)
  const [site, sent] = [c.req.param('site') ?? '', await readForm(c)]
  const typed = { wie: sent.get('wie') ?? '', functie: sent.get('functie') ?? '' }
  const saved = await saveCoordinator(act, site, typed)
  if (saved === 'saved') return c.redirect(link(c.var.address.language, `${AT}/coordinatoren`), 303)
  const opened = saved && (await openCoordinator(act, site))
  return opened && saved ? coordinatorPage(c, { form: opened, typed, mistake: saved, mayPlace: mayPlace(c) }) : errorPage(c, 403)
}
