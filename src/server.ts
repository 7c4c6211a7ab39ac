import { link } from '#platform/http/address.ts'
import { type AppOptions, createApp, type PageModule, page, type SiteLink, type SiteSection } from '#platform/http/app.ts'
import { loadAssets } from '#platform/http/assets.ts'
import { listen, type RunningServer } from '#platform/http/listen.ts'
import { errorPage } from '#ui/error-page.tsx'
import type { MonitorRun } from './monitor/index.ts'
import { type ResultSource, resultPages } from './monitor/pages/index.ts'

export interface Runs {
  /** the run that is served at `/resultaten` */
  reference(): Promise<MonitorRun>
}

/** What a region adds to the server of the published figures: server/region.ts. */
export type RegionParts = Partial<Pick<AppOptions, 'viewerOf' | 'isOutage' | 'report' | 'before'>> & {
  sections?: readonly SiteSection[]
  banner?: AppOptions['site']['banner']
  exampleLine?: AppOptions['site']['exampleLine']
  /** what stands at `/`; without it the results */
  start?: PageModule
}

export interface ServerOptions extends RegionParts {
  port: number
  /** default 127.0.0.1: only this machine */
  host?: string
  /** names people reach it by, besides the loopback ones */
  hosts?: readonly string[]
  runs: Runs
  /** name beside the product: `VM2, landelijk` */
  name?: ResultSource['name']
  /** more parts of the product, with their links in the header and tabs beside the result pages */
  modules?: PageModule[]
  headerLinks?: SiteLink[]
  extraTabs?: ResultSource['extraTabs']
}

export const VM2 = { nl: 'VM2, landelijk', en: 'VM2, the Netherlands' }

/** Serves the result pages of the reference run, and whatever other modules bring. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { port, host = '127.0.0.1' } = options
  return listen(await createServer(options), { port, host })
}

export async function createServer(options: ServerOptions) {
  const { host = '127.0.0.1', hosts = [], modules = [], headerLinks = [], sections = [], start = startWithResults } = options
  const { viewerOf, isOutage, report, before, banner, exampleLine } = options
  return createApp({
    assets: await loadAssets(),
    site: {
      sections: [...sections, { name: 'resultaten', access: 'public' }],
      headerLinks,
      ...(banner ? { banner } : {}),
      ...(exampleLine ? { exampleLine } : {}),
    },
    hosts: [host, ...hosts],
    errorPage,
    modules: [start, results(options), ...modules],
    ...(viewerOf ? { viewerOf } : {}),
    ...(isOutage ? { isOutage } : {}),
    ...(report ? { report } : {}),
    ...(before ? { before } : {}),
  })
}

const startWithResults: PageModule = (app) => page(app, '/', 'public', (c) => c.redirect(link(c.var.address.language, '/resultaten')))

const results =
  ({ runs, name = VM2, extraTabs }: ServerOptions): PageModule =>
  (app) =>
    resultPages(app, '/resultaten', 'public', async () => ({
      run: await runs.reference(),
      base: '/resultaten',
      name,
      ...(extraTabs ? { extraTabs } : {}),
    }))
