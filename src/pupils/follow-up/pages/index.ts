import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import { formatDate } from '#platform/i18n.ts'
import { dayOf, type Platform } from '#platform/platform.ts'
import { BASE, pupilPath } from '../../pages/addresses.ts'
import { idIn, requestOf } from '../../pages/asked.ts'
import { answerQuestions, openQuestions, stopAsking } from '../answer.actions.ts'
import { type Link, makeLink, planStarters, refuseFor, seeCohort, seeCohorts } from '../ask.actions.ts'
import { choseOtherwise, openOtherwise } from '../otherwise.actions.ts'
import { makeTellingLink } from '../telling.actions.ts'
import { ANSWER, cohortPath, FOLLOW_UPS } from './addresses.ts'
import { cohortPage } from './cohort-page.tsx'
import { linkPage } from './link-page.tsx'
import { otherwisePage } from './otherwise-page.tsx'
import { overviewPage } from './overview-page.tsx'
import { closedPage, questionsPage } from './public-pages.tsx'
import { followUpWords } from './words.ts'

/** The school's side. Before the pages of one pupil: an id is anything. */
export function addFollowUpPages(app: App, platform: Platform): void {
  page(app, FOLLOW_UPS, 'hand-over/see', async (c) => overviewPage(c, await seeCohorts(platform.db, requestOf(c, platform))))
  action(app, FOLLOW_UPS, 'pupil/change', async (c) => {
    await planStarters(platform.db, requestOf(c, platform))
    return c.redirect(link(c.var.address.language, FOLLOW_UPS), 303)
  })
  action(app, `${FOLLOW_UPS}/vraag/:vraag`, 'hand-over/write', (c) => ask(c, platform))
  page(app, `${FOLLOW_UPS}/:route/:jaar`, 'hand-over/see', async (c) => {
    const [routeId, year] = [idIn(c, 'route'), Number(c.req.param('jaar'))]
    const seen = routeId && Number.isInteger(year) ? await seeCohort(platform.db, requestOf(c, platform), routeId, year) : null
    return seen ? cohortPage(c, seen, year, dayOf(platform.now())) : c.notFound()
  })
}

/** Who chose otherwise, among the pages of one pupil. */
export function addOtherwise(app: App, platform: Platform): void {
  const at = `${BASE}/:id/koos-anders`
  const open = async (c: AppContext, typed: Parameters<typeof otherwisePage>[3]) => {
    const id = idIn(c)
    const desk = id ? await openOtherwise(platform.db, requestOf(c, platform), id) : null
    return id && desk ? otherwisePage(c, id, desk, typed) : c.notFound()
  }
  page(app, at, 'pupil/change', (c) => open(c, { typed: null, mistakes: [] }))
  action(app, at, 'pupil/change', async (c) => {
    const [id, typed] = [idIn(c), await readForm(c)]
    const done = id ? await choseOtherwise(platform.db, requestOf(c, platform), id, typed) : null
    if (!id || !done) return c.notFound()
    return done.ok ? c.redirect(link(c.var.address.language, pupilPath(id)), 303) : open(c, { typed, mistakes: done.mistakes })
  })
}

/** The side of who was a pupil: nobody signs in, the link is all there is. */
export function addQuestionPages(app: App, platform: Platform): void {
  const none = { typed: new URLSearchParams(), mistakes: [] }
  page(app, `${ANSWER}/:token`, 'public', async (c) => {
    const opened = await openQuestions(platform, tokenIn(c), c.var.requestId)
    return 'closed' in opened ? closedPage(c, opened.closed) : questionsPage(c, opened, none)
  })
  action(app, `${ANSWER}/:token`, 'public', async (c) => {
    const typed = await readForm(c)
    const done = await answerQuestions(platform, tokenIn(c), typed, c.var.requestId)
    if (done.ok) return c.redirect(link(c.var.address.language, `${ANSWER}/${tokenIn(c)}`), 303)
    return 'closed' in done ? closedPage(c, done.closed) : questionsPage(c, done.opened, { typed, mistakes: done.mistakes })
  })
  action(app, `${ANSWER}/:token/stoppen`, 'public', async (c) =>
    closedPage(c, await stopAsking(platform, tokenIn(c), c.var.requestId), 200),
  )
}

const tokenIn = (c: AppContext): string => c.req.param('token') ?? ''

/** `doe`: `mail`, `kaart` or `wil-niet`; `vertel-mail` or `vertel-kaart` to tell at another moment. */
async function ask(c: AppContext, platform: Platform) {
  const [id, form] = [idIn(c, 'vraag'), await readForm(c)]
  const request = requestOf(c, platform)
  if (!id) return c.notFound()
  if (form.get('doe') === 'wil-niet') {
    const one = await refuseFor(platform.db, request, id)
    return one ? c.redirect(link(c.var.address.language, cohortPath(one.routeId, one.cohort)), 303) : c.notFound()
  }
  const doe = form.get('doe') ?? ''
  const isMail = doe.endsWith('mail')
  const make = doe.startsWith('vertel-') ? makeTellingLink : makeLink
  const made = await make(platform.db, request, id, isMail ? 'mail' : 'card')
  if (!made) return c.notFound()
  const address = new URL(link(c.var.address.language, `${ANSWER}/${made.token}`), platform.baseUrl).href
  return linkPage(c, made, address, isMail ? await mailed(c, platform, made, address) : undefined)
}

/** The address it went to; null when it could not be sent, and the page shows the link. */
async function mailed(c: AppContext, platform: Platform, { one, expiresOn }: Link, address: string): Promise<string | null> {
  const { language } = c.var.address
  const t = followUpWords(language)
  if (!one.email || !platform.mail.canSend) return null
  const [givenName = ''] = one.name.split(' ')
  const { subject, mailText } = one.moment === null ? t.telling : t
  const text = mailText(givenName, one.routeName, address, formatDate(language, expiresOn))
  const sending = platform.mail.send({ to: one.email, subject: subject(one.routeName), text })
  return sending.then(
    () => one.email,
    () => null,
  )
}
