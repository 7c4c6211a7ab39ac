import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import type { Platform } from '#platform/platform.ts'
import { idOf } from '../../../list/filter.ts'
import { idIn, requestOf } from '../../../pages/asked.ts'
import { answered } from '../../../pages/handling.ts'
import { answer, deliver, endRule, saveRule, seeBatch, seeHeld, seeRuleForm } from '../../deliver.actions.ts'
import type { ProgressWrong } from '../../typed.ts'
import { batchPage } from './batch-page.tsx'
import { heldPage } from './held-page.tsx'
import { rulePage } from './rule-page.tsx'
import { batchPath, deliverWords, HELD } from './words.ts'

/** Results that are held, delivered and answered; before the addresses with a pupil's id. */
export function addDeliverPages(app: App, platform: Platform): void {
  page(app, HELD, 'progress/write', (c) => held(c, platform, null))
  action(app, `${HELD}/leveren`, 'progress/write', async (c) => {
    const to = (await readForm(c)).get('school') ?? ''
    const done = await deliver(platform.db, requestOf(c, platform), to)
    return done.ok ? back(c, batchPath(done.id)) : held(c, platform, deliverWords(c.var.address.language).wrong[done.why])
  })
  page(app, `${HELD}/omrekenen`, 'route/design', (c) => rule(c, platform, new URLSearchParams(), []))
  action(app, `${HELD}/omrekenen`, 'route/design', async (c) => {
    const form = await readForm(c)
    const done = await saveRule(platform.db, requestOf(c, platform), idOf(form.get('route')), form)
    return answered<{ ok: true }, ProgressWrong>(c, done, `${HELD}/omrekenen`, (mistakes) => rule(c, platform, form, mistakes))
  })
  action(app, `${HELD}/omrekenen/:rule/einde`, 'route/design', (c) => end(c, platform))
  const one = `${HELD}/levering/:batch`
  page(app, one, 'progress/write', (c) => batch(c, platform, null))
  action(app, `${one}/:line`, 'progress/write', async (c) => {
    const [batchId, lineId, form] = [idIn(c, 'batch'), idIn(c, 'line'), await readForm(c)]
    const done = batchId && lineId ? await answer(platform.db, requestOf(c, platform), { batchId, lineId }, form) : null
    if (!done || !batchId) return c.notFound()
    return done.ok ? back(c, batchPath(batchId)) : batch(c, platform, deliverWords(c.var.address.language).wrong[done.why])
  })
}

const back = (c: AppContext, path: string): Response => c.redirect(link(c.var.address.language, path), 303)

async function held(c: AppContext, platform: Platform, wrong: string | null): Promise<Response> {
  return heldPage(c, await seeHeld(platform.db, requestOf(c, platform)), wrong)
}

async function batch(c: AppContext, platform: Platform, wrong: string | null): Promise<Response> {
  const id = idIn(c, 'batch')
  const seen = id ? await seeBatch(platform.db, requestOf(c, platform), id) : null
  return seen ? batchPage(c, seen, wrong) : c.notFound()
}

async function rule(c: AppContext, platform: Platform, typed: URLSearchParams, mistakes: readonly ProgressWrong[]): Promise<Response> {
  const routeId = idOf(typed.get('route') ?? c.var.address.query.get('route'))
  return rulePage(c, { seen: await seeRuleForm(platform.db, requestOf(c, platform), routeId), typed, mistakes })
}

/** Back to the rules of the route; what is wrong stands at the rule. */
async function end(c: AppContext, platform: Platform): Promise<Response> {
  const [id, form] = [idIn(c, 'rule'), await readForm(c)]
  const done = id ? await endRule(platform.db, requestOf(c, platform), id, form) : null
  if (!done) return c.notFound()
  if (done.ok) return c.redirect(link(c.var.address.language, `${HELD}/omrekenen`, { route: done.routeId }), 303)
  form.set('route', done.routeId)
  return rule(c, platform, form, done.mistakes)
}
