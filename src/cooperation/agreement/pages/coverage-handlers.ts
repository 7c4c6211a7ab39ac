import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import { errorPage } from '#ui/error-page.tsx'
import { fieldReader } from '../../fields.ts'
import type { Act } from '../../turn.actions.ts'
import { type AskedCoverage, saveCoverage } from '../cover.actions.ts'
import { seeAgreement, seeChoices } from '../see.actions.ts'
import { type CoverageModel, coveragePage } from './coverage-page.tsx'
import { LIST, pathOf } from './frame.tsx'

/** Routes and cohorts of an amendment that is being written. */
export function addCoveragePages(app: App, actOf: (c: AppContext) => Act): void {
  const at = `${LIST}/:id/dekking`
  page(app, at, 'agreement/change', (c) => onAmendment(c, actOf(c), (model) => coveragePage(c, model)))
  action(app, at, 'agreement/change', (c) => onAmendment(c, actOf(c), (model) => save(c, actOf(c), model)))
}

async function onAmendment(c: AppContext, act: Act, work: (model: CoverageModel) => Response | Promise<Response>): Promise<Response> {
  const seen = await seeAgreement(act, c.req.param('id') ?? '')
  if (!seen) return c.notFound()
  const amendment = seen.mayWrite ? seen.agreement.amendments.find(({ state }) => state === 'draft') : undefined
  if (!amendment) return errorPage(c, 403)
  const { routes } = await seeChoices(act)
  return work({ agreement: seen.agreement, amendment, choices: routes, typed: new URLSearchParams(), mistakes: [] })
}

async function save(c: AppContext, act: Act, model: CoverageModel): Promise<Response> {
  const typed = await readForm(c)
  const read = readCoverage(typed, model)
  if (!read.ok) return coveragePage(c, { ...model, typed, mistakes: read.mistakes })
  const saved = await saveCoverage(act, model.agreement.id, read.value)
  if (!saved.ok) return errorPage(c, saved.why === 'not-there' ? 404 : 403)
  return c.redirect(link(c.var.address.language, pathOf(model.agreement.id, 'dekking')), 303)
}

function readCoverage(typed: URLSearchParams, { choices }: CoverageModel) {
  const is = fieldReader(typed)
  const ends = typed.get('weg')
  const routeId =
    ends ??
    is.oneOf(
      'route',
      choices.map((one) => one.routeId),
    ) ??
    ''
  return is.done<AskedCoverage>({ routeId, cohorts: ends === null ? is.years('cohorten') : null })
}
