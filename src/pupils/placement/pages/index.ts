import { whyMay } from '#platform/access/viewer.ts'
import type { Wrong } from '#platform/form/fields.ts'
import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import type { Platform } from '#platform/platform.ts'
import { BASE } from '../../pages/addresses.ts'
import { idIn, requestOf } from '../../pages/asked.ts'
import { answered } from '../../pages/handling.ts'
import { addRecognition, type RecognitionMistake, seeRecognitions } from '../company.actions.ts'
import { giveFeedback, openFeedback } from '../feedback/company.actions.ts'
import { writeLine } from '../line.actions.ts'
import { LINES, type LineKind, type LineMistake } from '../lines/line.ts'
import { seePlacementList } from '../list.actions.ts'
import { type NowRequest, openPlan, savePlan, seePlacements } from '../placement.actions.ts'
import { type PlanMistake, typedPlan } from '../plan-form.ts'
import { FEEDBACK, LIST, placementPath, placementsPath, RECOGNITIONS } from './addresses.ts'
import { closedPage, companyPage } from './company-page.tsx'
import { linkPage } from './link-page.tsx'
import { askedIn, listPage } from './list-page.tsx'
import { paperPage } from './paper-page.tsx'
import { placementPage } from './placement-page.tsx'
import { placementsPage } from './placements-page.tsx'
import { planPage } from './plan-page.tsx'
import { recognitionsPage } from './recognitions-page.tsx'
import { placementWords } from './words.ts'

/** Lists with a fixed address, and the page of a company: before `/leerlingen/:id`. */
export function addPlacementLists(app: App, platform: Platform): void {
  page(app, LIST, 'placement/see', async (c) => {
    const request = nowRequest(c, platform)
    return listPage(c, await seePlacementList(platform.db, request), askedIn(c), request.viewer.personId)
  })
  page(app, RECOGNITIONS, 'placement/see', (c) => recognitions(c, platform))
  action(app, RECOGNITIONS, 'placement/write', (c) => postRecognition(c, platform))
  page(app, `${FEEDBACK}/:token`, 'public', async (c) => {
    const opened = await openFeedback(platform, c.req.param('token') ?? '', c.var.requestId)
    return 'finding' in opened ? closedPage(c, opened.finding) : companyPage(c, opened, null)
  })
  action(app, `${FEEDBACK}/:token`, 'public', (c) => postFeedback(c, platform))
}

/** Stage and bpv of one pupil. The pupil and the parents open what is theirs: the action asks for their right. */
export function addPlacementPages(app: App, platform: Platform): void {
  const one = `${BASE}/:id/stage`
  page(app, one, 'pupil/see', async (c) => {
    const id = idIn(c)
    const seen = id ? await seePlacements(platform.db, nowRequest(c, platform), id) : null
    return seen ? placementsPage(c, seen) : c.notFound()
  })
  page(app, `${one}/nieuw`, 'placement/write', (c) => plan(c, platform, null))
  action(app, `${one}/nieuw`, 'placement/write', (c) => postPlan(c, platform, null))
  page(app, `${one}/:placement`, 'pupil/see', (c) => showOne(c, platform))
  page(app, `${one}/:placement/wijzigen`, 'placement/write', (c) => plan(c, platform, idIn(c, 'placement')))
  action(app, `${one}/:placement/wijzigen`, 'placement/write', (c) => postPlan(c, platform, idIn(c, 'placement')))
  page(app, `${one}/:placement/overeenkomst/:agreement`, 'pupil/see', (c) => paper(c, platform))
  for (const kind of LINES)
    action(app, `${one}/:placement/${kind}`, OF_PUPIL.includes(kind) ? 'pupil/see' : 'placement/write', (c) => postLine(c, platform, kind))
}

const OF_PUPIL: readonly LineKind[] = ['uren', 'uren-weg']

const nowRequest = (c: AppContext, platform: Platform): NowRequest => ({ ...requestOf(c, platform), now: platform.now() })

async function found(c: AppContext, platform: Platform) {
  const [id, placementId] = [idIn(c), idIn(c, 'placement')]
  const seen = id && placementId ? await seePlacements(platform.db, nowRequest(c, platform), id) : null
  const placement = seen?.placements.find((one) => one.id === placementId)
  return seen && placement ? { seen, placement } : null
}

async function showOne(c: AppContext, platform: Platform, typed?: URLSearchParams, mistakes: readonly Wrong<LineMistake>[] = []) {
  const one = await found(c, platform)
  if (!one) return c.notFound()
  const { questions } = placementWords(c.var.address.language)
  return placementPage(c, { ...one, typed: typed ?? new URLSearchParams({ vragen: questions.join('\n') }), mistakes })
}

async function paper(c: AppContext, platform: Platform) {
  const one = await found(c, platform)
  const agreement = one?.placement.agreements.find(({ id }) => id === c.req.param('agreement'))
  return one && agreement ? paperPage(c, one.seen, one.placement, agreement) : c.notFound()
}

async function plan(
  c: AppContext,
  platform: Platform,
  placementId: string | null,
  typed?: URLSearchParams,
  mistakes: readonly Wrong<PlanMistake>[] = [],
) {
  const id = idIn(c)
  const desk = id ? await openPlan(platform.db, nowRequest(c, platform), id, placementId) : null
  if (!desk) return c.notFound()
  return planPage(c, { desk, typed: typed ?? (desk.placement ? typedPlan(desk.placement) : new URLSearchParams()), mistakes })
}

async function postPlan(c: AppContext, platform: Platform, placementId: string | null) {
  const [id, form] = [idIn(c) ?? '', await readForm(c)]
  const done = id ? await savePlan(platform.db, nowRequest(c, platform), id, placementId, form) : null
  return answered(
    c,
    done,
    (saved) => placementPath(id, saved.id),
    (mistakes) => plan(c, platform, placementId, form, mistakes),
  )
}

async function postLine(c: AppContext, platform: Platform, kind: LineKind) {
  const [id, placementId, form] = [idIn(c) ?? '', idIn(c, 'placement') ?? '', await readForm(c)]
  const request = nowRequest(c, platform)
  const done = id && placementId ? await writeLine(platform.db, request, { pupilId: id, placementId, kind }, form) : null
  if (done?.ok && done.token) {
    const one = await found(c, platform)
    return one ? linkPage(c, one.seen, one.placement, { token: done.token, baseUrl: platform.baseUrl, now: request.now }) : c.notFound()
  }
  const to = kind === 'intrekken' ? placementsPath(id) : placementPath(id, placementId)
  return answered(c, done, to, (mistakes) => showOne(c, platform, form, mistakes))
}

async function postFeedback(c: AppContext, platform: Platform) {
  const { address, requestId } = c.var
  const [token, typed] = [c.req.param('token') ?? '', await readForm(c)]
  const done = await giveFeedback(platform, token, typed, requestId)
  if (done.ok) return c.redirect(link(address.language, `${FEEDBACK}/${token}`, { verstuurd: 'ja' }), 303)
  return 'finding' in done ? closedPage(c, done.finding) : companyPage(c, done.asked, { typed, mistakes: done.mistakes })
}

async function recognitions(
  c: AppContext,
  platform: Platform,
  typed = new URLSearchParams(),
  mistakes: readonly Wrong<RecognitionMistake>[] = [],
) {
  const request = nowRequest(c, platform)
  const companies = await seeRecognitions(platform.db, request)
  return recognitionsPage(c, { companies, mayWrite: whyMay(request.viewer, 'placement/write') !== null, typed, mistakes })
}

async function postRecognition(c: AppContext, platform: Platform) {
  const form = await readForm(c)
  const done = await addRecognition(platform.db, nowRequest(c, platform), form)
  return answered(c, done, RECOGNITIONS, (mistakes) => recognitions(c, platform, form, mistakes))
}
