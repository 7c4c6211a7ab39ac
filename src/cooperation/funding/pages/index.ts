import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import type { Platform } from '#platform/platform.ts'
import { errorPage } from '#ui/error-page.tsx'
import { actOf } from '../../pages/act-of.ts'
import { eurosText } from '../euros.ts'
import { seeFunding, seeFundingLine } from '../see.actions.ts'
import { mayWriteAny } from '../why-may.ts'
import { addFunding, correctFunding, type FundingSaved } from '../write.actions.ts'
import { FUNDING } from './addresses.ts'
import { addForm, correctForm } from './amount-form.tsx'
import { listPage } from './list-page.tsx'
import { addSheetPages } from './sheet-handlers.ts'
import { addTbgiPages } from './tbgi-handlers.ts'

/** What the government pays per pupil: list, add, correct; a sheet; proposals from TBG-i. */
export function addFundingPages(app: App, platform: Platform): void {
  page(app, FUNDING, 'settlement/see', async (c) => listPage(c, await seeFunding(actOf(c, platform), yearOf(c))))
  page(app, `${FUNDING}/nieuw`, 'settlement/change', (c) => showAdd(c, platform, null, []))
  action(app, `${FUNDING}/nieuw`, 'settlement/change', (c) => postAdd(c, platform))
  addSheetPages(app, platform)
  addTbgiPages(app, platform)
  page(app, `${FUNDING}/bedrag/:jaar/:id`, 'settlement/change', (c) => showCorrect(c, platform, null, []))
  action(app, `${FUNDING}/bedrag/:jaar/:id`, 'settlement/change', (c) => postCorrect(c, platform))
}

export const yearOf = (c: AppContext): string => c.req.query('jaar') ?? ''

type Mistakes = Extract<FundingSaved, { mistakes: unknown }>['mistakes']

async function showAdd(c: AppContext, platform: Platform, typed: URLSearchParams | null, mistakes: Mistakes) {
  const seen = await seeFunding(actOf(c, platform), yearOf(c))
  if (!mayWriteAny(seen.writes)) return errorPage(c, 403)
  return addForm(c, { seen, typed: typed ?? new URLSearchParams({ schooljaar: seen.schoolYear, kant: 'vo' }), mistakes })
}

async function postAdd(c: AppContext, platform: Platform) {
  const typed = await readForm(c)
  return answer(c, await addFunding(actOf(c, platform), typed), (mistakes) => showAdd(c, platform, typed, mistakes))
}

async function showCorrect(c: AppContext, platform: Platform, typed: URLSearchParams | null, mistakes: Mistakes) {
  const seen = await seeFundingLine(actOf(c, platform), c.req.param('jaar') ?? '', c.req.param('id') ?? '')
  if (!seen) return c.notFound()
  if (!seen.mayWrite) return errorPage(c, 403)
  const { cents, source } = seen.line
  return correctForm(c, {
    seen,
    typed: typed ?? new URLSearchParams({ bedrag: cents === null ? '' : eurosText(cents), bron: source }),
    mistakes,
  })
}

async function postCorrect(c: AppContext, platform: Platform) {
  const typed = await readForm(c)
  const version = Number(typed.get('versie'))
  const saved = await correctFunding(actOf(c, platform), c.req.param('jaar') ?? '', c.req.param('id') ?? '', typed, version)
  return answer(c, saved, (mistakes) => showCorrect(c, platform, typed, mistakes))
}

function answer(
  c: AppContext,
  saved: FundingSaved,
  again: (mistakes: Mistakes) => Promise<Response> | Response,
): Promise<Response> | Response {
  if (saved.ok) return c.redirect(link(c.var.address.language, FUNDING, { jaar: saved.schoolYear }), 303)
  if ('mistakes' in saved) return again(saved.mistakes)
  return saved.why === 'not-there' ? c.notFound() : errorPage(c, 403)
}
