import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import type { Platform } from '#platform/platform.ts'
import { errorPage } from '#ui/error-page.tsx'
import { addInputPages } from '../../money-input/pages/index.ts'
import { LIST, pathOf } from '../../money-rule/pages/frame.tsx'
import { addRulePages } from '../../money-rule/pages/index.ts'
import { actOf } from '../../pages/act-of.ts'
import { schoolYearOf } from '../../settlement/days.ts'
import { drawUp } from '../draw-up.actions.ts'
import { seeRows } from '../rows.actions.ts'
import { seeKept, seeStatement, seeStatements } from '../see.actions.ts'
import { csvOf } from './csv.ts'
import { addForecastPages } from './forecast-handler.ts'
import { doLife } from './life-handler.ts'
import { listPage } from './list-page.tsx'
import { makePage, makeTyped, readMake } from './make-page.tsx'
import { rowsPage } from './rows-page.tsx'
import { statementPage } from './statement-page.tsx'

/** Settling: statements, and the rules, figures and years to come that belong to them. What may be done is decided per record. */
export function addStatementPages(app: App, platform: Platform): void {
  page(app, LIST, 'settlement/see', async (c) => listPage(c, await seeStatements(actOf(c, platform)), c.req.query('jaar') ?? ''))
  page(app, `${LIST}/nieuw`, 'settlement/change', (c) => make(c, platform))
  action(app, `${LIST}/nieuw`, 'settlement/change', (c) => doMake(c, platform))
  addRulePages(app, (c) => actOf(c, platform))
  addInputPages(app, (c) => actOf(c, platform))
  addForecastPages(app, (c) => actOf(c, platform))
  page(app, `${LIST}/:id`, 'settlement/see', (c) => one(c, platform))
  action(app, `${LIST}/:id`, 'settlement/see', (c) => act(c, platform))
  page(app, `${LIST}/:id/csv`, 'settlement/see', (c) => download(c, platform, 'csv'))
  page(app, `${LIST}/:id/json`, 'settlement/see', (c) => download(c, platform, 'json'))
  page(app, `${LIST}/:id/regel/:line`, 'settlement/see', async (c) => {
    const seen = await seeRows(actOf(c, platform), idOf(c), c.req.param('line') ?? '')
    return seen ? rowsPage(c, seen) : c.notFound()
  })
}

const idOf = (c: AppContext): string => c.req.param('id') ?? ''

async function make(c: AppContext, platform: Platform) {
  const { pairs, today } = await seeStatements(actOf(c, platform))
  const asked = c.req.query('jaar') ?? ''
  const typed = makeTyped(/^20\d\d-20\d\d$/.test(asked) ? asked : schoolYearOf(today), c.req.query('scholen') ?? '')
  return makePage(c, { pairs, typed, mistakes: [], refused: null })
}

async function doMake(c: AppContext, platform: Platform) {
  const by = actOf(c, platform)
  const { pairs } = await seeStatements(by)
  const typed = await readForm(c)
  const read = readMake(typed, pairs)
  if (!read.ok) return makePage(c, { pairs, typed, mistakes: read.mistakes, refused: null })
  const drawn = await drawUp(by, read.value)
  if (!drawn.ok) return makePage(c, { pairs, typed, mistakes: [], refused: drawn.why })
  const [first = '', second] = drawn.ids
  const next = second ? LIST : pathOf(first)
  return c.redirect(link(c.var.address.language, next, second ? { jaar: schoolYearOf(read.value.from) } : {}), 303)
}

async function one(c: AppContext, platform: Platform) {
  const seen = await seeStatement(actOf(c, platform), idOf(c))
  return seen ? statementPage(c, { seen, typed: new URLSearchParams(), mistakes: [] }) : c.notFound()
}

async function act(c: AppContext, platform: Platform) {
  const by = actOf(c, platform)
  const before = await seeStatement(by, idOf(c))
  if (!before) return c.notFound()
  const done = await doLife(c, by, before.statement)
  if (done === null) return errorPage(c, 403)
  if ('response' in done) return done.response
  const seen = await seeStatement(by, idOf(c))
  return seen ? statementPage(c, { seen, typed: done.typed, mistakes: [done.refused] }) : c.notFound()
}

/** For the finance system; or the whole document, with which anybody can compute it again (docs/settlement-file.md). */
async function download(c: AppContext, platform: Platform, as: 'csv' | 'json') {
  const seen = await seeKept(actOf(c, platform), idOf(c))
  if (!seen) return c.notFound()
  const { from, fingerprint } = seen.statement
  const name = `afrekening-${schoolYearOf(from)}-${fingerprint.slice(0, 8)}.${as}`
  const body = as === 'csv' ? csvOf(seen, c.var.address.language) : JSON.stringify(seen.kept.document, null, 2)
  const type = as === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8'
  return c.body(body, 200, { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` })
}
