import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import type { Platform } from '#platform/platform.ts'
import { actOf } from '../../pages/act-of.ts'
import { settleAction, settleDecision } from '../minutes.actions.ts'
import { seeAction, seeDecision } from '../settle.actions.ts'
import { LIST, pathOf } from './frame.ts'
import { closedDoor, type Problem, param, problemOf } from './handler.ts'
import { actionPage, decisionPage } from './settle-page.tsx'

/** What became of an action, and of a decision. */
export function addSettlePages(app: App, platform: Platform): void {
  page(app, `${LIST}/acties/:id`, 'consultation/see', (c) => showAction(c, platform, new URLSearchParams(), null))
  action(app, `${LIST}/acties/:id`, 'consultation/see', (c) => doAction(c, platform))
  page(app, `${LIST}/:id/besluit/:decision`, 'consultation/see', (c) => showDecision(c, platform, new URLSearchParams(), null))
  action(app, `${LIST}/:id/besluit/:decision`, 'consultation/see', (c) => doDecision(c, platform))
}

async function showAction(c: AppContext, platform: Platform, typed: URLSearchParams, problem: Problem | null) {
  const seen = await seeAction(actOf(c, platform), param(c, 'id'))
  return seen ? actionPage(c, { seen, typed, problem }) : c.notFound()
}

async function doAction(c: AppContext, platform: Platform) {
  const { language } = c.var.address
  const typed = await readForm(c)
  const done = await settleAction(actOf(c, platform), param(c, 'id'), typed)
  if (done.ok) return c.redirect(link(language, `${LIST}/acties`), 303)
  return closedDoor(c, done) ?? showAction(c, platform, typed, problemOf(language, done, 'uitkomst'))
}

async function showDecision(c: AppContext, platform: Platform, typed: URLSearchParams, problem: Problem | null) {
  const seen = await seeDecision(actOf(c, platform), param(c, 'id'), param(c, 'decision'))
  return seen ? decisionPage(c, { seen, typed, problem }) : c.notFound()
}

async function doDecision(c: AppContext, platform: Platform) {
  const { language } = c.var.address
  const typed = await readForm(c)
  const done = await settleDecision(actOf(c, platform), param(c, 'id'), param(c, 'decision'), typed)
  if (done.ok) return c.redirect(link(language, pathOf(param(c, 'id'))), 303)
  return closedDoor(c, done) ?? showDecision(c, platform, typed, problemOf(language, done, 'uitkomst'))
}
