import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import type { Platform } from '#platform/platform.ts'
import { type Judging, judge, openLink } from '../../electives/assessment/company.actions.ts'
import { confirmResult, endLink, makeLink, seeParticipants } from '../../electives/assessment/school.actions.ts'
import { undoPlace } from '../../electives/matching/match.actions.ts'
import { actOf } from '../design/handlers.ts'
import { AT } from './frame.tsx'
import { closedPage, fieldOf, judgePage } from './judge-page.tsx'
import { linkPage, participantsPage } from './participants-page.tsx'
import { typedAssessment } from './typed.ts'
import { electiveWords } from './words.ts'

/** The school's side: who is there, the link for the company, the result. */
export function addJudging(app: App, platform: Platform): void {
  page(app, `${AT}/:id/deelnemers`, 'pupil/change', (c) => participants(c, platform, null))
  action(app, `${AT}/:id/link`, 'pupil/change', (c) => giveLink(c, platform))
  action(app, `${AT}/:id/link-einde`, 'pupil/change', async (c) =>
    (await endLink(actOf(c, platform), idOf(c))) ? toParticipants(c) : c.notFound(),
  )
  action(app, `${AT}/:id/deelnemers/:place/bevestigen`, 'pupil/change', (c) => confirm(c, platform))
  action(app, `${AT}/:id/deelnemers/:place/eraf`, 'pupil/change', (c) => takeBack(c, platform))
}

/** The company's side: nobody signs in, the link is all there is. */
export function addCompanyPage(app: App, platform: Platform): void {
  page(app, '/beoordeling/:token', 'public', async (c) => {
    const opened = await openLink(platform, c.req.param('token') ?? '', c.var.requestId)
    return 'finding' in opened ? closedPage(c, opened.finding) : judgePage(c, opened, null)
  })
  action(app, '/beoordeling/:token', 'public', (c) => send(c, platform))
}

const idOf = (c: AppContext): string => c.req.param('id') ?? ''
const placeOf = (c: AppContext): string => c.req.param('place') ?? ''
const toParticipants = (c: AppContext) => c.redirect(link(c.var.address.language, `${AT}/${idOf(c)}/deelnemers`), 303)

async function participants(c: AppContext, platform: Platform, refused: string | null) {
  const seen = await seeParticipants(actOf(c, platform), idOf(c))
  return seen ? participantsPage(c, seen, refused) : c.notFound()
}

async function giveLink(c: AppContext, platform: Platform) {
  const made = await makeLink(actOf(c, platform), idOf(c))
  if (made.ok) return linkPage(c, made, platform.baseUrl)
  if (made.why === 'not-there') return c.notFound()
  return participants(c, platform, electiveWords(c.var.address.language).participants.refused.nobody)
}

async function confirm(c: AppContext, platform: Platform) {
  const form = await readForm(c)
  const done = await confirmResult(actOf(c, platform), idOf(c), placeOf(c), form.get('beoordeling') ?? '')
  if (done === 'not-there') return c.notFound()
  if (done === 'confirmed') return toParticipants(c)
  return participants(c, platform, electiveWords(c.var.address.language).participants.refused[done])
}

async function takeBack(c: AppContext, platform: Platform) {
  const done = await undoPlace(actOf(c, platform), placeOf(c))
  if (done.ok) return toParticipants(c)
  if (done.why === 'not-there') return c.notFound()
  return participants(c, platform, electiveWords(c.var.address.language).match.refused[done.why])
}

async function send(c: AppContext, platform: Platform) {
  const { address, requestId } = c.var
  const [token, form] = [c.req.param('token') ?? '', await readForm(c)]
  const [assignmentId, goals] = [form.get('leerling') ?? '', form.get('doelen') ?? '']
  const at = Math.min(Math.max(Math.trunc(Number(form.get('nummer')) || 0), 0), 999)
  const typed = typedAssessment(form, at, MOST_GOALS)
  const done = await judge(platform, { token, assignmentId, goals, typed, requestId })
  if (done.ok) return c.redirect(link(address.language, `/beoordeling/${token}`, { verstuurd: 'ja' }), 303)
  if ('finding' in done) return closedPage(c, done.finding)
  const number = done.opened.pupils.findIndex((one) => one.assignmentId === assignmentId)
  return judgePage(c, done.opened, { assignmentId, typed, ...said(c, number, done) })
}

const MOST_GOALS = 20

function said(c: AppContext, at: number, { mistakes }: Extract<Judging, { ok: false; opened: unknown }>) {
  const { judge: t } = electiveWords(c.var.address.language)
  if (typeof mistakes === 'string') return { mistakes: [], refused: t.refused[mistakes] }
  return { mistakes: mistakes.map(({ field, mistake }) => ({ field: fieldOf(at, field), sentence: t.mistake[mistake] })), refused: null }
}
