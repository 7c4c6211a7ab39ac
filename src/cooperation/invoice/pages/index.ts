import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import type { Platform } from '#platform/platform.ts'
import { errorPage } from '#ui/error-page.tsx'
import { actOf } from '../../pages/act-of.ts'
import { INVOICE_STATES } from '../life.ts'
import { draftInvoice, makeNumbered } from '../make.actions.ts'
import { seeInvoice, seeInvoices } from '../see.actions.ts'
import { INVOICES, invoicePath } from './addresses.ts'
import { addDownloads } from './downloads.ts'
import { invoicePage } from './invoice-page.tsx'
import { doLife } from './life-handler.ts'
import { listPage } from './list-page.tsx'
import { makePage, noInvoicePage } from './make-page.tsx'
import { printPage } from './print-page.tsx'

/** Invoices: list, make, one, its files. Who may see or write which is decided per invoice. */
export function addInvoicePages(app: App, platform: Platform): void {
  page(app, INVOICES, 'settlement/see', async (c) => {
    const asked = INVOICE_STATES.find((state) => state === c.req.query('stand')) ?? null
    return listPage(c, await seeInvoices(actOf(c, platform)), asked)
  })
  addDownloads(app, platform)
  page(app, `${INVOICES}/maken/:statement`, 'settlement/change', (c) => draft(c, platform))
  action(app, `${INVOICES}/maken/:statement`, 'settlement/change', (c) => make(c, platform))
  page(app, `${INVOICES}/:id`, 'settlement/see', (c) =>
    onInvoice(c, platform, async (seen) => invoicePage(c, { seen, typed: new URLSearchParams(), mistakes: [] })),
  )
  action(app, `${INVOICES}/:id`, 'settlement/change', (c) => act(c, platform))
  page(app, `${INVOICES}/:id/afdruk`, 'settlement/see', (c) => onInvoice(c, platform, async ({ record }) => printPage(c, record)))
}

type Seen = NonNullable<Awaited<ReturnType<typeof seeInvoice>>>

export async function onInvoice(c: AppContext, platform: Platform, work: (seen: Seen) => Promise<Response> | Response): Promise<Response> {
  const seen = await seeInvoice(actOf(c, platform), c.req.param('id') ?? '')
  return seen ? work(seen) : c.notFound()
}

const statementOf = (c: AppContext): string => c.req.param('statement') ?? ''

async function draft(c: AppContext, platform: Platform) {
  return shown(c, await draftInvoice(actOf(c, platform), statementOf(c), null, c.var.address.language), null)
}

async function make(c: AppContext, platform: Platform) {
  const { language } = c.var.address
  const typed = await readForm(c)
  const by = actOf(c, platform)
  if (typed.get('doe') === 'bekijk') return shown(c, await draftInvoice(by, statementOf(c), typed, language), typed)
  const made = await makeNumbered(by, statementOf(c), typed, language)
  if (made.ok) return c.redirect(link(language, invoicePath(made.id)), 303)
  if ('draft' in made) return makePage(c, { draft: made.draft, typed, mistakes: made.mistakes, isRefused: true })
  return shown(c, made, typed)
}

function shown(c: AppContext, drafted: Awaited<ReturnType<typeof draftInvoice>>, typed: URLSearchParams | null) {
  if (!drafted.ok) {
    if ('statement' in drafted) return noInvoicePage(c, drafted)
    return drafted.why === 'not-there' ? c.notFound() : errorPage(c, 403)
  }
  const { draft: one, mistakes } = drafted
  const { document, today } = one
  const first = { datum: today, btw: document.vat[0]?.category ?? 'E', kenmerk: document.buyerReference ?? '', taal: document.language }
  return makePage(c, { draft: one, typed: typed ?? new URLSearchParams(first), mistakes, isRefused: false })
}

async function act(c: AppContext, platform: Platform) {
  const by = actOf(c, platform)
  const id = c.req.param('id') ?? ''
  const typed = await readForm(c)
  const done = await doLife(c, by, id, typed)
  if (done === 'not-there') return c.notFound()
  if (done === 'not-yours') return errorPage(c, 403)
  if ('at' in done) return c.redirect(link(c.var.address.language, invoicePath(done.at)), 303)
  return onInvoice(c, platform, (seen) => invoicePage(c, { seen, typed, mistakes: [done] }))
}
