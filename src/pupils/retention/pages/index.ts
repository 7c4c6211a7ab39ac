import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, type PageModule, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import type { Platform } from '#platform/platform.ts'
import { approve, keepItem, liftHold, placeHold, seeHoldable, seeList } from '../actions.ts'
import { BASE, listPath } from './addresses.ts'
import { listPage } from './list-page.tsx'
import { overviewPage } from './overview-page.tsx'
import { reasonForm, wrongReason } from './reason-form.tsx'
import { type Visit, visitOf, whoOf } from './visit.ts'

const APPROVE = 'retention/approve'
type Answer = Response | Promise<Response>
type Show = (visit: Visit) => Answer | null | Promise<Answer | null>

/** How long data are kept: lists to approve, what is on hold, and the terms. */
export const retentionPages =
  (platform: Platform): PageModule =>
  (app) => {
    const handle = (show: Show) => async (c: AppContext) => {
      const visit = visitOf(c, platform)
      return (visit && (await show(visit))) ?? c.notFound()
    }
    listPages(app, handle)
    holdPages(app, handle)
  }

function listPages(app: App, handle: (show: Show) => (c: AppContext) => Answer): void {
  const list = `${BASE}/lijst/:id`
  page(app, BASE, APPROVE, handle(overviewPage))
  page(
    app,
    list,
    APPROVE,
    handle((visit) => (hasId(visit) ? listPage(visit) : null)),
  )
  page(
    app,
    `${list}/:nr/laten-staan`,
    APPROVE,
    handle((visit) => keepForm(visit)),
  )
  action(app, `${list}/:nr/laten-staan`, APPROVE, handle(postKeep))
  action(app, `${list}/:nr/toch-vernietigen`, APPROVE, handle(postUnkeep))
  action(app, `${list}/goedkeuren`, APPROVE, handle(postApproval))
}

function holdPages(app: App, handle: (show: Show) => (c: AppContext) => Answer): void {
  page(
    app,
    `${BASE}/vasthouden/:id`,
    APPROVE,
    handle((visit) => holdForm(visit)),
  )
  action(app, `${BASE}/vasthouden/:id`, APPROVE, handle(postHold))
  action(app, `${BASE}/opheffen/:id`, APPROVE, handle(postLift))
}

async function keepForm(visit: Visit, typed = '', mistake?: string) {
  const { words, language, request, platform } = visit
  if (!hasId(visit)) return null
  const seen = await seeList(platform.db, request, idOf(visit), nrOf(visit), 1)
  const item = seen?.items.find(({ nr }) => nr === nrOf(visit))
  if (!seen || !item || seen.list.approvedAt) return null
  const title = words.keepForm.title(whoOf(visit, item))
  return reasonForm(visit, {
    words: words.keepForm,
    title,
    back: link(language, listPath(seen.list.id)),
    typed: typed || (item.keptBecause ?? ''),
    mistake,
  })
}

async function postKeep(visit: Visit) {
  const reason = await reasonIn(visit)
  const mistake = wrongReason(visit, reason)
  if (mistake) return keepForm(visit, reason, mistake)
  return mark(visit, reason)
}

const postUnkeep = (visit: Visit) => mark(visit, null)

async function mark(visit: Visit, because: string | null) {
  const done = hasId(visit) && (await keepItem(visit.platform.db, visit.request, idOf(visit), nrOf(visit), because))
  return done ? to(visit, listPath(idOf(visit))) : to(visit, BASE, { gewijzigd: 'ja' })
}

async function postApproval(visit: Visit) {
  const { c, platform, request, words } = visit
  if (!hasId(visit)) return null
  if ((await readForm(c)).get('akkoord') !== 'ja') return listPage(visit, words.list.sureMissing)
  const done = await approve(platform.db, request, idOf(visit), platform.folder)
  return done ? to(visit, listPath(idOf(visit))) : to(visit, BASE, { gewijzigd: 'ja' })
}

async function holdForm(visit: Visit, typed = '', mistake?: string) {
  const { words, language, request, platform } = visit
  const found = hasId(visit) ? await seeHoldable(platform.db, request, idOf(visit)) : null
  if (!found) return null
  const title = words.holdForm.title(whoOf(visit, { name: found.name, pupilId: idOf(visit) }))
  return reasonForm(visit, { words: words.holdForm, title, back: link(language, BASE), typed, mistake })
}

async function postHold(visit: Visit) {
  const reason = await reasonIn(visit)
  const mistake = wrongReason(visit, reason)
  if (mistake) return holdForm(visit, reason, mistake)
  const done = hasId(visit) && (await placeHold(visit.platform.db, visit.request, idOf(visit), reason))
  return done ? to(visit, BASE) : null
}

async function postLift(visit: Visit) {
  const done = hasId(visit) && (await liftHold(visit.platform.db, visit.request, idOf(visit)))
  return to(visit, BASE, done ? {} : { gewijzigd: 'ja' })
}

const to = ({ c, language }: Visit, path: string, query: Record<string, string> = {}): Response =>
  c.redirect(link(language, path, query), 303)
const idOf = ({ c }: Visit): string => c.req.param('id') ?? ''
const nrOf = ({ c }: Visit): number => (/^\d{1,7}$/.test(c.req.param('nr') ?? '') ? Number(c.req.param('nr')) : 0)
const hasId = (visit: Visit): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(idOf(visit))
const reasonIn = async ({ c }: Visit): Promise<string> => ((await readForm(c)).get('reden') ?? '').trim()
