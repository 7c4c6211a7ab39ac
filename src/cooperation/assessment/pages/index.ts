import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import type { Platform } from '#platform/platform.ts'
import { errorPage } from '#ui/error-page.tsx'
import { actOf as actBy } from '../../pages/act-of.ts'
import type { Act } from '../../turn.actions.ts'
import { seeAssessment, seeAssessments, seeOpening } from '../see.actions.ts'
import { type Answered, answerAssessment, changeLastDay, openAssessments } from '../write.actions.ts'
import { LIST, pathOf } from './addresses.ts'
import { assessmentPage } from './assessment-page.tsx'
import { listPage } from './list-page.tsx'
import { openPage } from './open-page.tsx'
import { typedAnswer, typedOpening } from './typed.ts'

/** The yearly self-assessment: list, open, answer, and both sides beside each other. */
export function addAssessmentPages(app: App, platform: Platform): void {
  const actOf = (c: AppContext): Act => actBy(c, platform)
  page(app, LIST, 'assessment/answer', async (c) => listPage(c, await seeAssessments(actOf(c))))
  page(app, `${LIST}/openen`, 'agreement/change', async (c) => {
    const choices = await seeOpening(actOf(c))
    return openPage(c, { choices, typed: typedOpening(choices), mistakes: [] })
  })
  action(app, `${LIST}/openen`, 'agreement/change', (c) => open(c, actOf(c)))
  page(app, `${LIST}/:id`, 'assessment/answer', (c) => show(c, actOf(c)))
  action(app, `${LIST}/:id`, 'assessment/answer', (c) => answer(c, actOf(c)))
  action(app, `${LIST}/:id/laatste-dag`, 'agreement/change', (c) => move(c, actOf(c)))
}

const idOf = (c: AppContext): string => c.req.param('id') ?? ''

async function open(c: AppContext, act: Act): Promise<Response> {
  const typed = await readForm(c)
  const opened = await openAssessments(act, typed)
  if (opened.ok) return c.redirect(link(c.var.address.language, LIST), 303)
  return openPage(c, { choices: await seeOpening(act), typed, mistakes: opened.mistakes })
}

async function show(c: AppContext, act: Act): Promise<Response> {
  const seen = await seeAssessment(act, idOf(c))
  return seen ? assessmentPage(c, { seen, typed: typedAnswer(seen), isSaved: c.req.query('bewaard') === 'ja', wrong: null }) : c.notFound()
}

async function answer(c: AppContext, act: Act): Promise<Response> {
  const typed = await readForm(c)
  const query = { bewaard: 'ja' }
  return after(c, act, await answerAssessment(act, idOf(c), typed), { typed, what: 'answer', query })
}

async function move(c: AppContext, act: Act): Promise<Response> {
  const typed = await readForm(c)
  return after(c, act, await changeLastDay(act, idOf(c), typed), { typed, what: 'last-day', query: {} })
}

interface Sent {
  typed: URLSearchParams
  what: 'answer' | 'last-day'
  query: Record<string, string>
}

async function after(c: AppContext, act: Act, done: Answered, { typed, what, query }: Sent): Promise<Response> {
  if (done.ok) return c.redirect(link(c.var.address.language, pathOf(idOf(c)), query), 303)
  if ('why' in done && done.why === 'not-there') return c.notFound()
  if ('why' in done && done.why === 'not-yours') return errorPage(c, 403)
  const seen = await seeAssessment(act, idOf(c))
  if (!seen) return c.notFound()
  const mistakes = 'mistakes' in done ? done.mistakes : []
  const shown = what === 'answer' ? typed : typedAnswer(seen)
  return assessmentPage(c, { seen, typed: shown, isSaved: false, wrong: { what, mistakes, lastDay: typed.get('tot') ?? '' } })
}
