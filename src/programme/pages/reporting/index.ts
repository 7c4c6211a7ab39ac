import { linesToCsvNl } from '#platform/csv-nl.ts'
import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import { dayOf, type Platform } from '#platform/platform.ts'
import { errorPage } from '#ui/error-page.tsx'
import { noteReport, seeReports, takeReportBack } from '../../reporting/actions.ts'
import { RIO_COLUMNS } from '../../reporting/rio-rows.ts'
import { reportWords } from '../../reporting/words.ts'
import { actOf } from '../design/handlers.ts'
import { reportPage } from './report-page.tsx'
import type { TypedReport } from './school-row.tsx'

/** Which school reported which route in RIO. Who may note it is decided per school. */
export function addReportPages(app: App, platform: Platform): void {
  page(app, '/programma/melden', 'route/see', (c) => show(c, platform, null))
  page(app, '/programma/melden.csv', 'route/see', async (c) => {
    const { rows } = await seeReports(actOf(c, platform))
    c.header('content-type', 'text/csv; charset=utf-8')
    c.header('content-disposition', `attachment; filename="${reportWords(c.var.address.language).csvName}.csv"`)
    return c.body(linesToCsvNl([[...RIO_COLUMNS], ...rows]))
  })
  action(app, '/programma/melden', 'route/see', (c) => note(c, platform))
}

async function show(c: AppContext, platform: Platform, typed: TypedReport | null) {
  const { reports } = await seeReports(actOf(c, platform))
  return reportPage(c, { reports, typed, today: dayOf(platform.now()) })
}

async function note(c: AppContext, platform: Platform) {
  const form = await readForm(c)
  const [route, school, day] = ['route', 'school', 'dag'].map((name) => form.get(name) ?? '') as [string, string, string]
  const act = actOf(c, platform)
  const done = form.get('doe') === 'terug' ? await takeReportBack(act, route, school) : await noteReport(act, route, school, day)
  if (done.ok) return c.redirect(`${link(c.var.address.language, '/programma/melden')}#route-${route}`, 303)
  if ('mistake' in done) return show(c, platform, { route, school, day, mistake: done.mistake })
  return errorPage(c, done.why === 'not-yours' ? 403 : 404)
}
