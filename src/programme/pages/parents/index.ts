import { type App, type AppContext, page } from '#platform/http/app.ts'
import type { Platform } from '#platform/platform.ts'
import { parentsText } from '../../parents/parents-text.ts'
import type { OpenDesign } from '../../version/see.actions.ts'
import { fileName } from '../design/download.ts'
import { withDesign } from '../design/handlers.ts'
import { footOf } from './foot.ts'
import { parentsPaper } from './paper.ts'
import { parentsPage } from './parents-page.tsx'

/** What a school gives to parents: a page, and the same on paper. */
export function addParentsPages(app: App, platform: Platform): void {
  page(app, '/programma/:id/ontwerp/ouders', 'route/see', (c) => withDesign(c, platform, (open) => parentsPage(c, open)))
  page(app, '/programma/:id/ontwerp/ouders.pdf', 'route/see', (c) => withDesign(c, platform, (open) => parentsPdf(c, open)))
}

async function parentsPdf(c: AppContext, open: OpenDesign): Promise<Response> {
  const { language } = c.var.address
  const paper = await parentsPaper(language, parentsText(language, open.design), footOf(language, open))
  if (!paper) return parentsPage(c, open, { noPdf: true })
  c.header('content-type', 'application/pdf')
  c.header('content-disposition', `inline; filename="${fileName(open.design.name)}.pdf"`)
  return c.body(paper.pdf as Uint8Array<ArrayBuffer>)
}
