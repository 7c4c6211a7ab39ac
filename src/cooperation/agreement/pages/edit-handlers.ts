import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import { errorPage } from '#ui/error-page.tsx'
import type { Act } from '../../turn.actions.ts'
import type { Agreement } from '../agreement.ts'
import { everyParty } from '../coverage.ts'
import { indicatorIds } from '../indicator.actions.ts'
import { clausePrint, promisePrint } from '../print.ts'
import { seeAgreement } from '../see.actions.ts'
import type { AgreementClause, AgreementPromise } from '../text.ts'
import { readClause, readPromise } from '../typed.ts'
import { draftOf, dropClause, dropPromise, type Edited, saveClause, savePromise } from '../write.actions.ts'
import { clausePage, typedClause } from './clause-page.tsx'
import { LIST, pathOf } from './frame.tsx'
import { promisePage, typedPromise } from './promise-page.tsx'

type ActOf = (c: AppContext) => Act

/** Clauses and promises of what is being written: a draft, or the draft of an amendment. */
export function addEditPages(app: App, actOf: ActOf): void {
  const clause = `${LIST}/:id/afspraak/:clause`
  const promise = `${clause}/belofte/:promise`
  page(app, clause, 'agreement/change', (c) =>
    onClause(c, actOf, (at) => clausePage(c, { ...at, typed: typedClause(at.clause), mistakes: [] })),
  )
  action(app, clause, 'agreement/change', (c) => onClause(c, actOf, (at) => postClause(c, actOf(c), at)))
  page(app, promise, 'agreement/change', (c) =>
    onPromise(c, actOf, (at) => promisePage(c, { ...at, typed: typedPromise(at.promise, c.var.address.language), mistakes: [] })),
  )
  action(app, promise, 'agreement/change', (c) => onPromise(c, actOf, (at) => postPromise(c, actOf(c), at)))
}

interface AtClause {
  agreement: Agreement
  clause: AgreementClause | null
}
interface AtPromise {
  agreement: Agreement
  clause: AgreementClause
  promise: AgreementPromise | null
}
type Answer = Response | Promise<Response>

const NEW = 'nieuw'

async function onClause(c: AppContext, actOf: ActOf, work: (at: AtClause) => Answer): Promise<Response> {
  const seen = await seeAgreement(actOf(c), c.req.param('id') ?? '')
  if (!seen) return c.notFound()
  const draft = seen.mayWrite ? draftOf(seen.agreement) : null
  if (!draft) return errorPage(c, 403)
  const wanted = c.req.param('clause')
  const clause = draft.text.clauses.find(({ id }) => id === wanted) ?? null
  return clause || wanted === NEW ? work({ agreement: seen.agreement, clause }) : c.notFound()
}

function onPromise(c: AppContext, actOf: ActOf, work: (at: AtPromise) => Answer): Promise<Response> {
  return onClause(c, actOf, ({ agreement, clause }) => {
    const wanted = c.req.param('promise')
    const promise = clause?.promises.find(({ id }) => id === wanted) ?? null
    return clause && (promise || wanted === NEW) ? work({ agreement, clause, promise }) : c.notFound()
  })
}

async function postClause(c: AppContext, act: Act, { agreement, clause }: AtClause): Promise<Response> {
  const typed = await readForm(c)
  const seen = typed.get('gezien')
  const again = () => clausePage(c, { agreement, clause, typed: over(typed, clause && clausePrint(clause)), mistakes: [another('titel')] })
  if (clause && typed.get('weg') === 'ja') return answer(c, agreement.id, await dropClause(act, agreement.id, clause.id, seen), again)
  const read = readClause(typed)
  if (!read.ok) return clausePage(c, { agreement, clause, typed, mistakes: read.mistakes })
  return answer(c, agreement.id, await saveClause(act, agreement.id, clause?.id ?? null, read.value, seen), again)
}

async function postPromise(c: AppContext, act: Act, { agreement, clause, promise }: AtPromise): Promise<Response> {
  const typed = await readForm(c)
  const at = { clauseId: clause.id, id: promise?.id ?? null, seen: typed.get('gezien') }
  const again = () =>
    promisePage(c, { agreement, clause, promise, typed: over(typed, promise && promisePrint(promise)), mistakes: [another('wat')] })
  if (promise && typed.get('weg') === 'ja') return answer(c, agreement.id, await dropPromise(act, agreement.id, at), again)
  const read = readPromise(typed, { parties: everyParty(agreement).map(({ id }) => id), indicators: indicatorIds() })
  if (!read.ok) return promisePage(c, { agreement, clause, promise, typed, mistakes: read.mistakes })
  return answer(c, agreement.id, await savePromise(act, agreement.id, at, read.value), again)
}

/** Somebody else may have offered it, or taken the clause away, since the form was opened. */
function answer(c: AppContext, id: string, edited: Edited, again: () => Answer): Answer {
  if (edited.ok) return c.redirect(link(c.var.address.language, pathOf(id)), 303)
  return edited.why === 'seen-another' ? again() : errorPage(c, edited.why === 'not-there' ? 404 : 403)
}

const another = (field: string) => ({ field, mistake: 'seen-another' as const })

/** Who was told may save again: over what stands there now, and over nothing that comes after. */
function over(typed: URLSearchParams, print: string | null): URLSearchParams {
  const now = new URLSearchParams(typed)
  if (print !== null) now.set('gezien', print)
  return now
}
