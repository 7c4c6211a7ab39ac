import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import type { Platform } from '#platform/platform.ts'
import { errorPage } from '#ui/error-page.tsx'
import { actOf as actBy } from '../../pages/act-of.ts'
import type { Act } from '../../turn.actions.ts'
import { type ConfirmedAll, confirmAll, confirmList } from '../confirm.actions.ts'
import { seeOverview } from '../overview.actions.ts'
import { namePage, type SeenList } from '../see.actions.ts'
import { type ActOf, AT, LISTS, listHref, pageIn, whichIn } from './addresses.ts'
import { addCorrectionPages } from './correction-handlers.ts'
import { addDifferencePages } from './difference-handlers.ts'
import { countsFile, namesFile } from './files.ts'
import { listPage } from './list-page.tsx'
import { fitsFilter, PAGE_SIZE, readLineFilter } from './names-part.tsx'
import { overviewPage, STATES } from './overview-page.tsx'
import { withList } from './with-list.ts'
import { listWords } from './words.ts'

/** The list of 1 October: all of a day, one, its differences and corrections. What may be done is decided per list. */
export function addCountListPages(app: App, platform: Platform): void {
  const actOf: ActOf = (c) => actBy(c, platform)
  page(app, LISTS, 'count-list/see', (c) => overview(c, actOf(c), null, null))
  action(app, LISTS, 'count-list/see', (c) => confirmSeveral(c, actOf(c)))
  page(app, AT, 'count-list/see', (c) => withList(c, actOf(c), (seen) => show(c, actOf(c), seen, null)))
  action(app, AT, 'count-list/see', (c) => confirmOne(c, actOf(c)))
  page(app, `${AT}/aantallen.csv`, 'count-list/see', (c) => withList(c, actOf(c), (seen) => countsFile(c, seen)))
  page(app, `${AT}/leerlingen.csv`, 'count-list/see', (c) => withList(c, actOf(c), (seen) => namesFile(c, actOf(c), seen)))
  addDifferencePages(app, actOf)
  addCorrectionPages(app, actOf)
}

async function overview(c: AppContext, act: Act, asked: string | null, wrong: string | null) {
  const { query } = c.var.address
  const day = asked ?? `${query.get('jaar')}-10-01`
  const state = STATES.find((one) => one === query.get('stand')) ?? null
  return overviewPage(c, { overview: await seeOverview(act, day), state, page: pageIn(query), wrong })
}

async function confirmSeveral(c: AppContext, act: Act) {
  const { language } = c.var.address
  const form = await readForm(c)
  const value = (name: string): string => form.get(name) ?? ''
  const teldatum = value('teldatum')
  const done: ConfirmedAll = await confirmAll(act, {
    teldatum,
    institutionId: value('school'),
    routeIds: form.getAll('route'),
    seen: value('gezien'),
  })
  if (done.ok) return c.redirect(link(language, LISTS, { jaar: teldatum.slice(0, 4) }), 303)
  if (done.why === 'not-there') return c.notFound()
  return done.why === 'not-yours' ? errorPage(c, 403) : overview(c, act, teldatum, listWords(language).refused[done.why])
}

async function show(c: AppContext, act: Act, seen: SeenList, wrong: string | null) {
  const { query } = c.var.address
  const filter = readLineFilter(query, pageIn(query))
  const fitting = seen.lines.filter((line) => fitsFilter(filter, line))
  const names = await namePage(act, 'count-list/list', fitting, { page: filter.page, size: PAGE_SIZE })
  // without a page of them nobody is looked at: only how many there are
  const visible =
    fitting.length === seen.lines.length ? names.named : (await namePage(act, 'count-list/list', seen.lines, { page: 1, size: 0 })).named
  return listPage(c, { seen, filter, names, visible, wrong })
}

async function confirmOne(c: AppContext, act: Act) {
  const { language } = c.var.address
  const form = await readForm(c)
  const which = whichIn(c)
  const done = await confirmList(act, which, form.get('school') ?? '', form.get('gezien') ?? '')
  if (done.ok) return c.redirect(listHref(language, which), 303)
  if (done.why === 'not-there') return c.notFound()
  if (done.why === 'not-yours') return errorPage(c, 403)
  return withList(c, act, (seen) =>
    show(c, act, seen, listWords(language).refused[done.why as keyof ReturnType<typeof listWords>['refused']]),
  )
}
