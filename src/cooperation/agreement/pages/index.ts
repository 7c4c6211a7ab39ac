import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import { dayOf, type Platform } from '#platform/platform.ts'
import { isDay } from '#schools/index.ts'
import { errorPage } from '#ui/error-page.tsx'
import { seeTold } from '../../answers/told.actions.ts'
import { actOf } from '../../pages/act-of.ts'
import { checkAgreement, seeSchoolNames } from '../checks/check.actions.ts'
import { seeFiles } from '../files/file.actions.ts'
import { measureAll } from '../measure.actions.ts'
import { headPrint } from '../print.ts'
import { type SeenAgreement, seeAgreement, seeAgreements, seeChoices } from '../see.actions.ts'
import { saveBasics } from '../write.actions.ts'
import { agreementPage } from './agreement-page.tsx'
import { addAnnexPages } from './annex-handlers.ts'
import { addCoveragePages } from './coverage-handlers.ts'
import { addDiscardPages } from './discard-handlers.ts'
import { addEditPages } from './edit-handlers.ts'
import { LIST, pathOf } from './frame.tsx'
import { headForm, typedOf } from './head-form.tsx'
import { type CheckCode, doLife } from './life-handler.ts'
import { listPage } from './list-page.tsx'
import { shownText } from './model.ts'
import { signOnPaper } from './on-paper.ts'
import { addPaperPages } from './paper/index.ts'
import { startingFrom } from './starting-from.ts'
import { addTermPages } from './terms-handlers.ts'

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
  action(app, `${LIST}/:id/op-papier`, 'agreement/see', (c) => onPaper(c, platform))
  addEditPages(app, (c) => actOf(c, platform))
  addTermPages(app, (c) => actOf(c, platform))
  addAnnexPages(app, (c) => actOf(c, platform))
  addCoveragePages(app, (c) => actOf(c, platform))
  addDiscardPages(app, (c) => actOf(c, platform))
  addPaperPages(app, (c) => actOf(c, platform))
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
  const by = actOf(c, platform)
  const onDay = isDay(asked) ? asked : dayOf(platform.now())
  const shown = shownText({ seen, onDay, isAsked: isDay(asked) })
  const checks = await checkAgreement(by, shown.agreement, shown.text)
  const [measured, names, files] = [await measureAll(by, seen.agreement), await seeSchoolNames(by), await seeFiles(by, seen.agreement.id)]
  const told = await seeTold(by, shown.agreement)
  return agreementPage(c, { seen, ...shown, measured, checks, names, files, told, onDay, typed, mistakes })
}

/** A signature on paper comes with a file, and so by a way of its own. */
async function onPaper(c: AppContext, platform: Platform) {
  const by = actOf(c, platform)
  if (!(await seeAgreement(by, idOf(c)))) return c.notFound()
  const done = await signOnPaper(c, by, idOf(c))
  return answer(c, platform, done)
}

async function answer(c: AppContext, platform: Platform, done: Awaited<ReturnType<typeof signOnPaper>>) {
  if (done === null) return errorPage(c, 403)
  if ('response' in done) return done.response
  const seen = await seeAgreement(actOf(c, platform), idOf(c))
  return seen ? show(c, platform, seen, done.typed, [done.refused]) : c.notFound()
}

async function act(c: AppContext, platform: Platform, checkCode: CheckCode) {
  const by = actOf(c, platform)
  if (!(await seeAgreement(by, idOf(c)))) return c.notFound()
  return answer(c, platform, await doLife(c, by, idOf(c), checkCode))
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
  // who was told may save again: over what stands there now, and over nothing that comes after
  if (agreement && saved.mistakes.some(({ mistake }) => mistake === 'seen-another')) typed.set('gezien', headPrint(agreement))
  return headForm(c, { agreement, choices, typed, mistakes: saved.mistakes })
}
