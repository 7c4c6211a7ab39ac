import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import type { Platform } from '#platform/platform.ts'
import { confirmMatch, type Decided, proposalsOf, proposeMatch, seeMatch, undoMatch } from '../../electives/matching/match.actions.ts'
import { askElective, openRequestForm, seeRequests, withdrawRequest } from '../../electives/request.actions.ts'
import { actOf } from '../design/handlers.ts'
import { askPage } from './ask-page.tsx'
import { AT } from './frame.tsx'
import { matchPage } from './match-page.tsx'
import { requestsPage } from './requests-page.tsx'
import { askedYear, typedRequest } from './typed.ts'
import { electiveWords } from './words.ts'

/** What pupils ask and who gets a place: only of pupils about whom the viewer decides. */
export function addPlacing(app: App, platform: Platform): void {
  page(app, `${AT}/aanvragen`, 'pupil/change', (c) => requests(c, platform, askedYear(c.var.address.query.get('jaar'))))
  page(app, `${AT}/aanvragen/nieuw`, 'pupil/change', (c) => askForm(c, platform))
  action(app, `${AT}/aanvragen`, 'pupil/change', (c) => ask(c, platform))
  action(app, `${AT}/aanvragen/:request/intrekken`, 'pupil/change', (c) => withdraw(c, platform))
  action(app, `${AT}/voorstellen`, 'pupil/change', (c) => propose(c, platform))
  page(app, `${AT}/voorstel/:match`, 'pupil/change', (c) => showMatch(c, platform, null))
  action(app, `${AT}/voorstel/:match/vaststellen`, 'pupil/change', async (c) =>
    decided(c, platform, await confirmMatch(actOf(c, platform), matchOf(c))),
  )
  action(app, `${AT}/voorstel/:match/terugdraaien`, 'pupil/change', async (c) =>
    decided(c, platform, await undoMatch(actOf(c, platform), matchOf(c))),
  )
}

const matchOf = (c: AppContext): string => c.req.param('match') ?? ''

async function requests(c: AppContext, platform: Platform, year: number | null, refused: string | null = null) {
  const act = actOf(c, platform)
  const seen = await seeRequests(act, year)
  return requestsPage(c, { ...seen, proposals: await proposalsOf(act, seen.schoolYear), refused })
}

async function askForm(c: AppContext, platform: Platform) {
  const { query } = c.var.address
  const typed = typedRequest(query)
  const opened = await openRequestForm(actOf(c, platform), typed, askedYear(query.get('jaar')))
  return askPage(c, { ...opened, typed, mistakes: [] })
}

async function ask(c: AppContext, platform: Platform) {
  const form = await readForm(c)
  const [typed, year] = [typedRequest(form), askedYear(form.get('jaar'))]
  const act = actOf(c, platform)
  const asked = await askElective(act, typed, year)
  if (asked.ok) return c.redirect(link(c.var.address.language, `${AT}/aanvragen`, { jaar: year ?? undefined }), 303)
  return askPage(c, { ...(await openRequestForm(act, typed, year)), typed, mistakes: asked.mistakes })
}

async function withdraw(c: AppContext, platform: Platform) {
  const { language } = c.var.address
  const done = await withdrawRequest(actOf(c, platform), c.req.param('request') ?? '')
  if (done === null) return c.notFound()
  if (done === 'placed') return requests(c, platform, null, electiveWords(language).requests.undoFirst)
  return c.redirect(link(language, `${AT}/aanvragen`), 303)
}

async function propose(c: AppContext, platform: Platform) {
  const { language } = c.var.address
  const form = await readForm(c)
  const year = askedYear(form.get('jaar'))
  const proposed = year === null ? null : await proposeMatch(actOf(c, platform), year, form.get('lot') ?? '')
  if (proposed?.ok) return c.redirect(link(language, `${AT}/voorstel/${proposed.id}`), 303)
  return requests(c, platform, year, electiveWords(language).requests.cannot[proposed?.why ?? 'nobody-waits'])
}

async function showMatch(c: AppContext, platform: Platform, refused: string | null) {
  const seen = await seeMatch(actOf(c, platform), matchOf(c))
  return seen ? matchPage(c, seen, refused) : c.notFound()
}

function decided(c: AppContext, platform: Platform, done: Decided) {
  const { language } = c.var.address
  if (done.ok) return c.redirect(link(language, `${AT}/voorstel/${matchOf(c)}`), 303)
  return showMatch(c, platform, electiveWords(language).match.refused[done.why])
}
