import type { Viewer } from '#platform/access/viewer.ts'
import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import { dayOf, type Platform } from '#platform/platform.ts'
import { isDay } from '#schools/index.ts'
import { errorPage } from '#ui/error-page.tsx'
import type { Act } from '../../turn.actions.ts'
import { measureAll } from '../measure.actions.ts'
import { type SeenAgreement, seeAgreement, seeAgreements, seeChoices } from '../see.actions.ts'
import { saveBasics } from '../write.actions.ts'
import { agreementPage } from './agreement-page.tsx'
import { addEditPages } from './edit-handlers.ts'
import { LIST, pathOf } from './frame.tsx'
import { headForm, typedOf } from './head-form.tsx'
import { type CheckCode, doLife } from './life-handler.ts'
import { listPage } from './list-page.tsx'
import { startingFrom } from './starting-from.ts'

export type { CheckCode } from './life-handler.ts'

/** Agreements: list, one, make, write, offer, sign. What may be done is decided per agreement. */
export function addAgreementPages(app: App, platform: Platform, checkCode: CheckCode): void {
  page(app, LIST, 'agreement/see', async (c) => listPage(c, await seeAgreements(actOf(c, platform))))
  page(app, `${LIST}/nieuw`, 'agreement/change', (c) => head(c, platform, null))
  action(app, `${LIST}/nieuw`, 'agreement/change', (c) => save(c, platform, null))
  page(app, `${LIST}/:id`, 'agreement/see', (c) => one(c, platform))
  action(app, `${LIST}/:id`, 'agreement/see', (c) => act(c, platform, checkCode))
  page(app, `${LIST}/:id/wijzigen`, 'agreement/change', (c) => head(c, platform, idOf(c)))
  action(app, `${LIST}/:id/wijzigen`, 'agreement/change', (c) => save(c, platform, idOf(c)))
  addEditPages(app, (c) => actOf(c, platform))
}

const idOf = (c: AppContext): string => c.req.param('id') ?? ''

async function one(c: AppContext, platform: Platform) {
  const seen = await seeAgreement(actOf(c, platform), idOf(c))
  return seen ? show(c, platform, seen, new URLSearchParams(), []) : c.notFound()
}

async function show(
  c: AppContext,
  platform: Platform,
  seen: SeenAgreement,
  typed: URLSearchParams,
  mistakes: readonly { field: string; sentence: string }[],
) {
  const asked = c.req.query('op') ?? ''
  const measured = await measureAll(actOf(c, platform), seen.agreement)
  return agreementPage(c, { seen, measured, onDay: isDay(asked) ? asked : dayOf(platform.now()), isAsked: isDay(asked), typed, mistakes })
}

async function act(c: AppContext, platform: Platform, checkCode: CheckCode) {
  const by = actOf(c, platform)
  if (!(await seeAgreement(by, idOf(c)))) return c.notFound()
  const done = await doLife(c, by, idOf(c), checkCode)
  if (done === null) return errorPage(c, 403)
  if ('response' in done) return done.response
  const seen = await seeAgreement(by, idOf(c))
  return seen ? show(c, platform, seen, done.typed, [done.refused]) : c.notFound()
}

async function head(c: AppContext, platform: Platform, id: string | null) {
  const by = actOf(c, platform)
  const seen = id === null ? null : await seeAgreement(by, id)
  if (id !== null && !seen) return c.notFound()
  if (seen && (!seen.mayWrite || seen.agreement.state !== 'draft')) return errorPage(c, 403)
  const agreement = seen?.agreement ?? null
  return headForm(c, { agreement, choices: await seeChoices(by), typed: typedOf(agreement), mistakes: [] })
}

async function save(c: AppContext, platform: Platform, id: string | null) {
  const by = actOf(c, platform)
  const typed = await readForm(c)
  const choices = await seeChoices(by)
  const saved = await saveBasics(by, id, typed, startingFrom(c.var.address.language, typed.get('sjabloon') ?? '', choices.routes))
  if (saved.ok) return c.redirect(link(c.var.address.language, pathOf(saved.id)), 303)
  if (!('mistakes' in saved)) return saved.why === 'not-there' ? c.notFound() : errorPage(c, 403)
  const agreement = id === null ? null : ((await seeAgreement(by, id))?.agreement ?? null)
  return headForm(c, { agreement, choices, typed, mistakes: saved.mistakes })
}

/** The guard lets nobody in without a viewer. */
function actOf(c: AppContext, platform: Platform): Act {
  return { platform, viewer: c.var.viewer as Viewer, requestId: c.var.requestId }
}
