import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import { errorPage } from '#ui/error-page.tsx'
import type { Act } from '../../turn.actions.ts'
import { discardable, discardDraft, type WhyNotDiscard } from '../discard.actions.ts'
import { seeAgreement } from '../see.actions.ts'
import { discardPage } from './discard-page.tsx'
import { LIST, pathOf } from './frame.tsx'

/** Throwing a draft away, asked first on a page of its own. */
export function addDiscardPages(app: App, actOf: (c: AppContext) => Act): void {
  const at = `${LIST}/:id/weggooien`
  page(app, at, 'agreement/change', (c) => ask(c, actOf(c), null))
  action(app, at, 'agreement/change', (c) => discard(c, actOf(c)))
}

async function ask(c: AppContext, act: Act, wrong: WhyNotDiscard | null): Promise<Response> {
  const seen = await seeAgreement(act, c.req.param('id') ?? '')
  if (!seen) return c.notFound()
  const found = seen.mayWrite ? discardable(seen.agreement) : null
  return found && !found.wasOffered ? discardPage(c, seen.agreement, found, wrong) : errorPage(c, 403)
}

async function discard(c: AppContext, act: Act): Promise<Response> {
  const id = c.req.param('id') ?? ''
  const done = await discardDraft(act, id, (await readForm(c)).get('gezien') ?? '')
  if (done.ok) return c.redirect(link(c.var.address.language, done.isAgreement ? LIST : pathOf(id)), 303)
  if (done.why === 'not-there') return c.notFound()
  return done.why === 'not-yours' ? errorPage(c, 403) : ask(c, act, done.why)
}
