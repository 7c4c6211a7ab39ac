import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, type PageModule, page, type SiteLink } from '#platform/http/app.ts'
import { TABLE_FILES } from '../output.ts'
import { resultPages } from '../pages/index.ts'
import type { OwnUploads, Upload, Uploads } from '../uploads/index.ts'
import { BASE, pathOf } from './addresses.ts'
import { deletePage } from './delete-page.tsx'
import { formatPage } from './format-page.tsx'
import { gonePage } from './gone-page.tsx'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'
import { ownUploads } from './own.ts'
import { postUpload } from './post-upload.ts'
import { rejectsPage } from './rejects-page.tsx'
import { resultSource } from './result-source.ts'
import { sampleCsv } from './sample/sample.ts'
import { startPage } from './start-page.tsx'
import { statePage } from './state/page.tsx'

const OWN_FILES = 'monitor/own-files'
type Answer = Response | Promise<Response>

export const UPLOADS_LINK: SiteLink = { label: { nl: nl.name, en: en.name }, path: BASE, access: OWN_FILES }

/** Own files: deliver, follow, look at the results, delete. */
export const uploadPages =
  (uploads: Uploads): PageModule =>
  (app) => {
    neverStored(app)
    page(app, BASE, OWN_FILES, (c) => startPage(c, ownUploads(c, uploads)))
    action(app, BASE, OWN_FILES, (c) => postUpload(c, ownUploads(c, uploads)))
    page(app, `${BASE}/formaat`, OWN_FILES, formatPage)
    page(app, `${BASE}/voorbeeld/:file`, OWN_FILES, sampleFile)
    pagesOfOne(app, uploads)
    actionsOfOne(app, uploads)
    resultPages(app, `${BASE}/:id/resultaten`, OWN_FILES, async (c) => resultSource(ownUploads(c, uploads), c))
  }

/** Pupils' data leave no copy in the browser: not in its store, and not for its Back button after a delivery was deleted. */
function neverStored(app: App): void {
  for (const path of [BASE, `${BASE}/*`, `/en${BASE}`, `/en${BASE}/*`])
    app.use(path, async (c, next) => {
      c.set('site', { ...c.var.site, neverStored: true })
      await next()
      c.res.headers.set('cache-control', 'no-store')
    })
}

function pagesOfOne(app: App, uploads: Uploads): void {
  const show = (below: string, handler: (c: AppContext, upload: Upload, own: OwnUploads) => Answer) =>
    page(app, `${BASE}/:id${below}`, OWN_FILES, (c) => {
      const own = ownUploads(c, uploads)
      const upload = own.find(c.req.param('id') ?? '')
      return upload ? handler(c, upload, own) : gonePage(c)
    })
  show('', statePage)
  show('/verwijderen', deletePage)
  show('/afgewezen', async (c, upload, own) => (await rejectsPage(c, own, upload)) ?? c.notFound())
  show('/rejects.csv', (c, upload, own) => {
    const path = own.rejectsFile(upload.id)
    if (!path) return c.notFound()
    const headers = { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="rejects.csv"' }
    return c.body(Readable.toWeb(createReadStream(path)) as ReadableStream, 200, headers)
  })
}

/** Each form leads back to a page, also when there was nothing left to do: pressing twice is no mistake. */
function actionsOfOne(app: App, uploads: Uploads): void {
  const act = (below: string, to: (id: string) => string, handler: (own: OwnUploads, id: string) => unknown, query = {}) =>
    action(app, `${BASE}/:id${below}`, OWN_FILES, async (c) => {
      const id = c.req.param('id') ?? ''
      await handler(ownUploads(c, uploads), id)
      return c.redirect(link(c.var.address.language, to(id), query), 303)
    })
  act('/stoppen', pathOf, (own, id) => own.cancel(id))
  act('/opnieuw', pathOf, (own, id) => own.restart(id), { volg: 'ja' })
  act(
    '/akkoord',
    (id) => pathOf(id, '/resultaten'),
    (own, id) => own.acceptRejects(id),
  )
  act(
    '/verwijderen',
    () => BASE,
    (own, id) => own.remove(id),
  )
}

function sampleFile(c: AppContext): Answer {
  const table = TABLE_FILES.find((one) => `${one}.csv` === c.req.param('file'))
  if (!table) return c.notFound()
  const headers = { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${table}.csv"` }
  return c.body(sampleCsv(table), 200, headers)
}
