import type { MiddlewareHandler } from 'hono'
import type { Logger } from 'pino'
import { type Provider, setPassword } from '#account/index.ts'
import { createAccounts } from '#account/pages/index.ts'
import { cooperationPages } from '#cooperation/pages/index.ts'
import { regionState } from '#example/index.ts'
import { EXAMPLE_LINE, examplePages } from '#example/pages/index.ts'
import type { Database } from '#platform/database/database.ts'
import { TRIAL_BANNER } from '#platform/database/opening-text.ts'
import { isOutage } from '#platform/database/outage.ts'
import { healthPages } from '#platform/health/health-pages.ts'
import { link } from '#platform/http/address.ts'
import { type AppContext, type AppEnv, type PageModule, page } from '#platform/http/app.ts'
import { formLimit } from '#platform/http/body-limit.ts'
import { rateLimit } from '#platform/http/rate-limit.ts'
import { requestLog } from '#platform/log/request-log.ts'
import type { Platform } from '#platform/platform.ts'
import { programmePages } from '#programme/pages/index.ts'
import { pupilPages } from '#pupils/pages/index.ts'
import { retentionPages } from '#pupils/retention/pages/index.ts'
import { schemesPages } from '#schemes/pages/index.ts'
import { schoolsPages, setupPages, startChoicePage } from '#schools/pages/index.ts'
import { todayPages } from '#today/pages/index.ts'
import { errorPage } from '#ui/error-page.tsx'
import type { RegionParts } from '../server.ts'

export interface RegionOptions {
  kind: Database['kind']
  providers?: readonly Provider[]
  /** how many proxies of our own stand before the server */
  proxies?: number
  /** what must be typed to set up an empty region; null = nothing, for a server that only this machine reaches */
  setupCode?: string | null
  report?: (error: Error) => void
}

const SECTIONS: NonNullable<RegionParts['sections']> = [
  { name: 'vandaag', access: 'signed-in' },
  { name: 'samenwerking', access: 'setup/see' },
  { name: 'programma', access: 'route/see' },
  { name: 'leerlingen', access: 'pupil/see' },
]

/** The daily work of a region over a database: signing in, schools, routes, pupils, the start page. */
export function regionParts(
  platform: Platform,
  { kind, setupCode = null, ...options }: RegionOptions,
): RegionParts & { modules: PageModule[] } {
  const accounts = createAccounts(platform, options)
  const { checkCode, firstAccount, passwordProblem, signInAs } = accounts
  return {
    viewerOf: accounts.viewerOf,
    isOutage,
    sections: SECTIONS,
    exampleLine: EXAMPLE_LINE,
    ...(kind === 'embedded' ? { banner: TRIAL_BANNER } : {}),
    start: (app) => page(app, '/', 'public', (c) => start(c, platform)),
    modules: [
      healthPages(platform),
      accounts.pages,
      todayPages(platform),
      cooperationPages(platform, { checkCode }),
      schoolsPages(platform),
      setupPages(platform, { setupCode, firstAccount, passwordProblem }),
      schemesPages(platform),
      programmePages(platform),
      pupilPages(platform, options.report ? { report: (error) => options.report?.(error as Error) } : {}),
      retentionPages(platform),
      examplePages(platform, { setPassword: (...person) => setPassword(platform, ...person), signInAs }),
    ],
  }
}

/** Whoever is signed in has work; an empty database asks what to do with it; the example lets choose whose eyes to look through. */
async function start(c: AppContext, platform: Platform): Promise<Response> {
  const { language } = c.var.address
  if (c.var.viewer) return c.redirect(link(language, '/vandaag'))
  const { kind } = await regionState(platform)
  if (kind === 'empty') return startChoicePage(c)
  return c.redirect(link(language, kind === 'example' ? '/voorbeeld' : '/aanmelden'))
}

/** Where files come in; each such page has its own limits. */
const UPLOADS = [
  /^\/eigen-bestanden$/,
  /^\/leerlingen\/inlezen$/,
  /^\/mijn\/portfolio\/[^/]+\/bestand$/,
  /^\/samenwerking\/scholen-inlezen$/,
  /^\/programma\/[^/]+\/ontwerp\/onderdelen-inlezen$/,
  /^\/samenwerking\/afrekening\/bekostiging\/invulblad$/,
  /^\/samenwerking\/overeenkomsten\/[^/]+\/(bijlagen|op-papier)$/,
]

/** What stands before every page of a served region: the log, how often and how much one address may send. */
export function guards(logger: Logger, proxies: number): MiddlewareHandler<AppEnv>[] {
  return [requestLog(logger), rateLimit({ refuse: errorPage, proxies }), formLimit({ refuse: errorPage, uploads: UPLOADS })]
}
