import { type Access, type App, type AppContext, page } from '#platform/http/app.ts'
import { checksPage } from './checks/page.tsx'
import { cohortPage, firstCohort } from './cohort/page.tsx'
import { definitionsPage } from './definitions/page.tsx'
import { chartDownload } from './downloads/chart.tsx'
import { tableDownload } from './downloads/table.ts'
import { experimentsPage } from './experiments/page.tsx'
import { overviewPage } from './overview/page.tsx'
import { rowsCsv, rowsXlsx } from './rows/download.ts'
import { rowsPage } from './rows/page.tsx'
import { type PageView, type ResultSource, viewOf } from './shared/view.ts'

export { type ResultPage, resultPage } from './shared/frame.tsx'
export { RejectsTable } from './shared/rejects-table.tsx'
export { TableNote } from './shared/table-note.tsx'
export { resultTabs } from './shared/tabs.ts'
export { type ExtraTab, type PageView, type ResultSource, viewOf } from './shared/view.ts'

/** The run that an address is about; null when there is none, which answers 404. */
export type GetSource = (c: AppContext) => Promise<ResultSource | null>

const PAGES: Record<string, (view: PageView) => Response | Promise<Response>> = {
  '': overviewPage,
  '/cohort': firstCohort,
  '/cohort/:cohort': cohortPage,
  '/experimenten': experimentsPage,
  '/definities': definitionsPage,
  '/controles': checksPage,
  '/rijen': rowsPage,
  '/rijen.csv': rowsCsv,
  '/rijen.xlsx': rowsXlsx,
  '/tabel/:file': tableDownload,
  '/grafiek/:file': chartDownload,
}

/** Puts all result pages under `base` (`/resultaten`, `/eigen-bestanden/:id`), in every language. */
export function resultPages(app: App, base: string, access: Access, getSource: GetSource): void {
  for (const [path, show] of Object.entries(PAGES)) {
    page(app, base + path, access, async (c) => {
      const source = await getSource(c)
      return source ? show(viewOf(c, source)) : c.notFound()
    })
  }
}
