import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import type { Platform } from '#platform/platform.ts'
import { errorPage } from '#ui/error-page.tsx'
import { actOf } from '../../pages/act-of.ts'
import { addBody, changeBody, seeBodyChoices } from '../body.actions.ts'
import { ACTION_VIEWS, seeActions, seeBodies, seeBody } from '../see.actions.ts'
import { setUpBodies } from '../set-up.actions.ts'
import { actionsPage } from './actions-page.tsx'
import { bodyForm, typedBody } from './body-form.tsx'
import { bodyPage } from './body-page.tsx'
import { addCalendarPages } from './calendar-handlers.ts'
import { doBody } from './do-body.ts'
import { LIST, pathOf } from './frame.ts'
import { closedDoor, param } from './handler.ts'
import { listPage } from './list-page.tsx'
import { addMeetingPages } from './meeting-handlers.ts'
import { tellSetUp, toldSetUp } from './set-up-told.ts'
import { addSettlePages } from './settle-handlers.ts'
import { templatePage } from './template-page.tsx'

/** Consultation: bodies, year plans, meetings, actions. What may be done is decided per body. */
export function addConsultationPages(app: App, platform: Platform): void {
  page(app, LIST, 'consultation/see', async (c) => {
    const told = toldSetUp((name) => c.req.query(name))
    return listPage(c, await seeBodies(actOf(c, platform)), told)
  })
  page(app, `${LIST}/nieuw`, 'consultation/change', (c) => form(c, platform, null))
  action(app, `${LIST}/nieuw`, 'consultation/change', (c) => save(c, platform, null))
  page(app, `${LIST}/voorbeelden`, 'consultation/change', (c) => templates(c, platform))
  action(app, `${LIST}/voorbeelden`, 'consultation/change', (c) => setUp(c, platform))
  page(app, `${LIST}/acties`, 'consultation/see', async (c) => {
    const view = ACTION_VIEWS.find((one) => one === c.req.query('toon')) ?? 'mine'
    return actionsPage(c, await seeActions(actOf(c, platform), view))
  })
  addSettlePages(app, platform)
  addCalendarPages(app, platform)
  page(app, `${LIST}/:id`, 'consultation/see', (c) => one(c, platform))
  action(app, `${LIST}/:id`, 'consultation/see', (c) => act(c, platform))
  page(app, `${LIST}/:id/wijzigen`, 'consultation/see', (c) => form(c, platform, param(c, 'id')))
  action(app, `${LIST}/:id/wijzigen`, 'consultation/see', (c) => save(c, platform, param(c, 'id')))
  addMeetingPages(app, platform)
}

async function one(c: AppContext, platform: Platform) {
  const seen = await seeBody(actOf(c, platform), param(c, 'id'))
  return seen ? bodyPage(c, { seen, typed: new URLSearchParams(), problem: null }) : c.notFound()
}

async function act(c: AppContext, platform: Platform) {
  const by = actOf(c, platform)
  const typed = await readForm(c)
  const { done, problem } = await doBody(c, by, param(c, 'id'), typed)
  if (done.ok) return c.redirect(link(c.var.address.language, pathOf(param(c, 'id'))), 303)
  const closed = closedDoor(c, done)
  if (closed) return closed
  const seen = await seeBody(by, param(c, 'id'))
  return seen ? bodyPage(c, { seen, typed, problem }) : c.notFound()
}

async function form(c: AppContext, platform: Platform, id: string | null) {
  const by = actOf(c, platform)
  const seen = id === null ? null : await seeBody(by, id)
  if (id !== null && !seen) return c.notFound()
  if (seen && (!seen.mayWrite || seen.body.state === 'ended')) return errorPage(c, 403)
  const body = seen?.body ?? null
  return bodyForm(c, { body, choices: await seeBodyChoices(by), typed: typedBody(body), mistakes: [] })
}

async function save(c: AppContext, platform: Platform, id: string | null) {
  const by = actOf(c, platform)
  const typed = await readForm(c)
  const saved = id === null ? await addBody(by, typed) : await changeBody(by, id, typed)
  if (saved.ok) return c.redirect(link(c.var.address.language, pathOf(saved.id)), 303)
  if (!('mistakes' in saved)) return closedDoor(c, saved) ?? errorPage(c, 403)
  const body = id === null ? null : ((await seeBody(by, id))?.body ?? null)
  return bodyForm(c, { body, choices: await seeBodyChoices(by), typed, mistakes: saved.mistakes })
}

async function templates(c: AppContext, platform: Platform) {
  const choices = await seeBodyChoices(actOf(c, platform))
  return templatePage(c, { choices, typed: new URLSearchParams(), mistakes: [] })
}

async function setUp(c: AppContext, platform: Platform) {
  const by = actOf(c, platform)
  const typed = await readForm(c)
  const made = await setUpBodies(by, typed)
  if (made.ok) return c.redirect(link(c.var.address.language, `${LIST}?${tellSetUp(made)}`), 303)
  if (!('mistakes' in made)) return closedDoor(c, made) ?? errorPage(c, 403)
  return templatePage(c, { choices: await seeBodyChoices(by), typed, mistakes: made.mistakes })
}
