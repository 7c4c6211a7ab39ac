import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import type { Platform } from '#platform/platform.ts'
import { errorPage } from '#ui/error-page.tsx'
import { actOf } from '../../pages/act-of.ts'
import { type SeenFunding, seeFunding } from '../see.actions.ts'
import { sheetRows } from '../sheet.ts'
import { mayWriteAny } from '../why-may.ts'
import { applySheet, judgeRows } from '../write.actions.ts'
import { FUNDING, SHEET } from './addresses.ts'
import { receiveSheet, sheetWorkbook, unpackRows } from './sheet-file.ts'
import { previewPage, sheetPage } from './sheet-page.tsx'

/** A sheet to fill in: get it, send it back, look, and only then keep it. */
export function addSheetPages(app: App, platform: Platform): void {
  page(app, SHEET, 'settlement/change', (c) => onFunding(c, platform, ({ schoolYear }) => sheetPage(c, schoolYear, null)))
  page(app, `${SHEET}.xlsx`, 'settlement/change', (c) => onFunding(c, platform, (seen) => workbook(c, seen)))
  action(app, SHEET, 'settlement/change', (c) => onFunding(c, platform, (seen) => preview(c, platform, seen)))
  action(app, `${SHEET}/toepassen`, 'settlement/change', (c) => onFunding(c, platform, (seen) => apply(c, platform, seen)))
}

type Answer = Response | Promise<Response>

async function onFunding(c: AppContext, platform: Platform, work: (seen: SeenFunding) => Answer): Promise<Response> {
  const seen = await seeFunding(actOf(c, platform), c.req.query('jaar') ?? '')
  return mayWriteAny(seen.writes) ? work(seen) : errorPage(c, 403)
}

async function workbook(c: AppContext, { schoolYear, lines, writes, schools }: SeenFunding): Promise<Response> {
  const file = await sheetWorkbook(c.var.address.language, sheetRows(schoolYear, lines, writes, schools))
  c.header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  c.header('content-disposition', `attachment; filename="bekostiging-${schoolYear}.xlsx"`)
  return c.body(new Uint8Array(file))
}

async function preview(c: AppContext, platform: Platform, { schoolYear }: SeenFunding): Promise<Response> {
  const read = await receiveSheet(c, platform)
  if (!read.ok) return sheetPage(c, schoolYear, read.sentence)
  const judged = await judgeRows(actOf(c, platform), schoolYear, read.rows)
  return previewPage(c, { schoolYear, judged, reason: '', refused: null })
}

/** The rows are larger than other forms: as long as the server takes a form at all (body-limit.ts). */
async function apply(c: AppContext, platform: Platform, { schoolYear }: SeenFunding): Promise<Response> {
  const sent = await c.req.parseBody()
  const text = (name: string): string => (typeof sent[name] === 'string' ? sent[name] : '')
  const applied = await applySheet(actOf(c, platform), schoolYear, unpackRows(text('rijen')), text('reden'))
  if (applied.ok) return c.redirect(link(c.var.address.language, FUNDING, { jaar: schoolYear }), 303)
  return previewPage(c, { schoolYear, judged: applied.judged, reason: text('reden'), refused: applied.why })
}
