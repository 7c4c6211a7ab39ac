import { link } from '#platform/http/address.ts'
import { type AppOptions, createApp, type PageModule, page, type SiteLink } from '#platform/http/app.ts'
import { loadAssets } from '#platform/http/assets.ts'
import { listen, type RunningServer } from '#platform/http/listen.ts'
import { errorPage } from '#ui/error-page.tsx'
import type { MonitorRun } from './monitor/index.ts'
import { type ResultSource, resultPages } from './monitor/pages/index.ts'

export interface Runs {
  /** the run that is served at `/resultaten` */
  reference(): Promise<MonitorRun>
}

export interface ServerOptions {
  port: number
  /** default 127.0.0.1: there is no sign-in yet */
  host?: string
  runs: Runs
  /** name beside the product: `VM2, landelijk` */
  name?: ResultSource['name']
  /** more parts of the product, with their links in the header and tabs beside the result pages */
  modules?: PageModule[]
  headerLinks?: SiteLink[]
  extraTabs?: ResultSource['extraTabs']
  /** who is behind a request; without it there is no sign-in */
  viewerOf?: AppOptions['viewerOf']
}

export const VM2 = { nl: 'VM2, landelijk', en: 'VM2, the Netherlands' }

/** Serves the result pages of the reference run and whatever other modules bring. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { port, host = '127.0.0.1', modules = [], headerLinks = [], viewerOf } = options
  const app = createApp({
    assets: await loadAssets(),
    site: { sections: [{ name: 'resultaten', access: 'public' }], headerLinks },
    ...(viewerOf ? { viewerOf } : {}),
    hosts: [host],
    errorPage,
    modules: [startPage, results(options), ...modules],
  })
  return listen(app, { port, host })
}

const startPage: PageModule = (app) => page(app, '/', 'public', (c) => c.redirect(link(c.var.address.language, '/resultaten')))

const results =
  ({ runs, name = VM2, extraTabs }: ServerOptions): PageModule =>
  (app) =>
    resultPages(app, '/resultaten', 'public', async () => ({
      run: await runs.reference(),
      base: '/resultaten',
      name,
      ...(extraTabs ? { extraTabs } : {}),
    }))
