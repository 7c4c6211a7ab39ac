import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import { formatNumber } from '#platform/i18n.ts'
import type { Platform } from '#platform/platform.ts'
import { errorPage } from '#ui/error-page.tsx'
import { actOf } from '../../pages/act-of.ts'
import { euro } from '../../settlement/words.ts'
import { fundingYear } from '../funding.ts'
import { seeTbgi } from '../see.actions.ts'
import type { Proposal } from '../tbgi.ts'
import { mayWriteAny } from '../why-may.ts'
import { acceptProposals, savePrice } from '../write.actions.ts'
import { FUNDING, TBGI } from './addresses.ts'
import { type TbgiModel, tbgiPage } from './tbgi-page.tsx'
import { fundingWords } from './words.ts'

/** Proposals from the TBG-i files that were read in; the price of a deelnemerswaarde is filled in by a person. */
export function addTbgiPages(app: App, platform: Platform): void {
  page(app, TBGI, 'settlement/change', (c) => show(c, platform, { typed: new URLSearchParams(), mistakes: [], refused: null }))
  action(app, TBGI, 'settlement/change', (c) => post(c, platform))
}

async function show(c: AppContext, platform: Platform, more: Omit<TbgiModel, 'seen'>): Promise<Response> {
  const seen = await seeTbgi(actOf(c, platform), c.req.query('jaar') ?? '')
  return mayWriteAny(seen.writes) ? tbgiPage(c, { seen, ...more }) : errorPage(c, 403)
}

async function post(c: AppContext, platform: Platform): Promise<Response> {
  const { language } = c.var.address
  const by = actOf(c, platform)
  const typed = await readForm(c)
  const { schoolYear } = await seeTbgi(by, c.req.query('jaar') ?? '')
  if (typed.get('doe') === 'prijs') {
    const saved = await savePrice(by, schoolYear, typed)
    if (saved.ok) return c.redirect(link(language, TBGI, { jaar: schoolYear }), 303)
    return 'mistakes' in saved ? show(c, platform, { typed, mistakes: saved.mistakes, refused: null }) : errorPage(c, 403)
  }
  const reason = typed.get('reden-overnemen') ?? ''
  const accepted = await acceptProposals(by, schoolYear, typed.getAll('neem'), reason, (one) => sourceOf(schoolYear, one))
  if (accepted.ok) return c.redirect(link(language, FUNDING, { jaar: schoolYear }), 303)
  return show(c, platform, { typed, mistakes: [], refused: accepted.why })
}

/** In Dutch, as the other sources that people type: it stands in statements and is read by auditors. */
function sourceOf(schoolYear: string, { findings, enrolments, value, price }: Proposal): string {
  const t = fundingWords('nl').tbgi
  const status = findings.includes('not-settled') ? t.provisional : t.settled
  return t.source(
    String(fundingYear(schoolYear)),
    status,
    formatNumber('nl', enrolments),
    value.replace('.', ','),
    euro('nl', price?.cents ?? 0),
    price?.source ?? '',
  )
}
