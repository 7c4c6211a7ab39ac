import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import { errorPage } from '#ui/error-page.tsx'
import { PLACES } from '../../money-rule/pages/frame.tsx'
import type { Act } from '../../turn.actions.ts'
import { addInput, seeInput, takeInputBack } from '../money-input.actions.ts'
import { INPUT_KINDS, type InputKind } from '../money-input.ts'
import { inputPage } from './input-page.tsx'

/** Costs, keys and counts of diplomas: one page, its kind in the address. */
export function addInputPages(app: App, actOf: (c: AppContext) => Act): void {
  page(app, PLACES.invoer, 'settlement/see', async (c) => {
    const kind = kindIn(c.req.query('soort'))
    return inputPage(c, { kind, seen: await seeInput(actOf(c), kind), typed: new URLSearchParams(), mistakes: [] })
  })
  action(app, PLACES.invoer, 'settlement/change', (c) => save(c, actOf(c)))
}

const kindIn = (typed: string | null | undefined): InputKind => INPUT_KINDS.find((one) => one === typed) ?? 'kosten'

async function save(c: AppContext, act: Act) {
  const typed = await readForm(c)
  const kind = kindIn(typed.get('soort'))
  const back = typed.get('terug')
  const done = back ? await takeInputBack(act, kind, back) : await addInput(act, kind, typed)
  if (done.ok) return c.redirect(link(c.var.address.language, PLACES.invoer, { soort: kind }), 303)
  if ('mistakes' in done) return inputPage(c, { kind, seen: await seeInput(act, kind), typed, mistakes: done.mistakes })
  return errorPage(c, done.why === 'not-there' ? 404 : 403)
}
