import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import { PROFIELEN } from '#schools/index.ts'
import { errorPage } from '#ui/error-page.tsx'
import type { Act } from '../../turn.actions.ts'
import { seeMbos } from '../checks/check.actions.ts'
import { termsPrint } from '../print.ts'
import { seeAgreement } from '../see.actions.ts'
import { saveTerms } from '../terms.actions.ts'
import { termKindOf, termsOf } from '../terms.ts'
import { readTerms } from '../terms-typed.ts'
import { draftOf } from '../write.actions.ts'
import { LIST, pathOf } from './frame.tsx'
import { type TermsModel, termsForm } from './terms-form.tsx'
import { typedTerms } from './typed-terms.ts'

/** The data of a clause with a check of its own, while it is being written. */
export function addTermPages(app: App, actOf: (c: AppContext) => Act): void {
  const path = `${LIST}/:id/afspraak/:clause/gegevens`
  page(app, path, 'agreement/change', (c) => onTerms(c, actOf(c), (model) => termsForm(c, model)))
  action(app, path, 'agreement/change', (c) => onTerms(c, actOf(c), (model) => postTerms(c, actOf(c), model)))
}

async function onTerms(c: AppContext, act: Act, work: (model: TermsModel) => Response | Promise<Response>): Promise<Response> {
  const seen = await seeAgreement(act, c.req.param('id') ?? '')
  if (!seen) return c.notFound()
  const draft = seen.mayWrite ? draftOf(seen.agreement) : null
  if (!draft) return errorPage(c, 403)
  const clause = draft.text.clauses.find(({ id }) => id === c.req.param('clause'))
  const kind = clause && termKindOf(clause)
  if (!clause || !kind) return c.notFound()
  const typed = typedTerms(termsOf(clause, kind))
  return work({ agreement: seen.agreement, clause, kind, schools: await seeMbos(act), profiles: PROFIELEN, typed, mistakes: [] })
}

async function postTerms(c: AppContext, act: Act, model: TermsModel): Promise<Response> {
  const { agreement, clause, kind, schools, profiles } = model
  const typed = await readForm(c)
  const choices = { institutions: schools.map(({ id }) => id), profiles: profiles.map(({ code }) => code) }
  const read = readTerms(typed, kind, choices)
  if (!read.ok) return termsForm(c, { ...model, typed, mistakes: read.mistakes })
  const saved = await saveTerms(act, agreement.id, clause.id, read.value, typed.get('gezien') || null)
  if (saved.ok) return c.redirect(`${link(c.var.address.language, pathOf(agreement.id))}#${clause.id}`, 303)
  if (saved.why === 'seen-another') {
    typed.set('gezien', termsPrint(termsOf(clause, kind)) ?? '')
    return termsForm(c, { ...model, typed, mistakes: [{ field: 'gegevens', mistake: 'seen-another' }] })
  }
  return errorPage(c, saved.why === 'not-there' ? 404 : 403)
}
