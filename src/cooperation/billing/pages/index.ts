import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import type { Platform } from '#platform/platform.ts'
import { errorPage } from '#ui/error-page.tsx'
import { actOf } from '../../pages/act-of.ts'
import { saveBilling, seeBilling, seeBoardBilling } from '../billing.actions.ts'
import { typedBilling } from '../typed.ts'
import { BILLING, billingForm } from './billing-form.tsx'
import { billingList } from './billing-list.tsx'

/** How boards are billed: who keeps the money of a school writes that of its board. */
export function addBillingPages(app: App, platform: Platform): void {
  page(app, BILLING, 'settlement/see', async (c) => billingList(c, await seeBilling(actOf(c, platform))))
  page(app, `${BILLING}/:board`, 'settlement/change', (c) => show(c, platform))
  action(app, `${BILLING}/:board`, 'settlement/change', (c) => save(c, platform))
}

const boardOf = (c: AppContext): string => c.req.param('board') ?? ''

async function show(c: AppContext, platform: Platform) {
  const board = await seeBoardBilling(actOf(c, platform), boardOf(c))
  if (!board) return c.notFound()
  if (!board.mayWrite) return errorPage(c, 403)
  const typed = board.billing ? typedBilling(board.billing) : new URLSearchParams({ naam: board.name, land: 'NL', termijn: '30' })
  return billingForm(c, { board, typed, mistakes: [], isStale: false })
}

async function save(c: AppContext, platform: Platform) {
  const act = actOf(c, platform)
  const typed = await readForm(c)
  const seen = Number(typed.get('versie'))
  const saved = await saveBilling(act, boardOf(c), typed, Number.isSafeInteger(seen) ? seen : -1)
  if (saved.ok) return c.redirect(link(c.var.address.language, BILLING), 303)
  const board = await seeBoardBilling(act, boardOf(c))
  if (!board) return c.notFound()
  if ('mistakes' in saved) return billingForm(c, { board, typed, mistakes: saved.mistakes, isStale: false })
  return saved.why === 'seen-another'
    ? billingForm(c, { board, typed, mistakes: [], isStale: true })
    : errorPage(c, saved.why === 'not-there' ? 404 : 403)
}
