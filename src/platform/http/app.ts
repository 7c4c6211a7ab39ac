import { randomUUID } from 'node:crypto'
import { Hono, type MiddlewareHandler } from 'hono'
import type { Viewer } from '#platform/access/viewer.ts'
import type { Language } from '#platform/i18n.ts'
import { LANGUAGES } from '#platform/i18n.ts'
import { allowed, guard, register } from './access.ts'
import { inLanguage, parseAddress } from './address.ts'
import { type Assets, serveAssets } from './assets.ts'
import { compressPages } from './compress.ts'
import type { Access, App, AppContext, AppEnv, ErrorStatus, ExampleLine, PageModule, Site, SiteLink, SiteSection } from './context.ts'
import { securityHeaders } from './headers.ts'
import { onlyOwnHost } from './own-host.ts'

export type { Access, App, AppContext, AppEnv, ErrorStatus, ExampleLine, PageModule, Site, SiteLink, SiteSection } from './context.ts'

export interface AppOptions {
  assets: Assets
  site: {
    sections: readonly SiteSection[]
    headerLinks: readonly SiteLink[]
    banner?: Record<Language, string>
    exampleLine?: ExampleLine
  }
  /** who is behind a request; without it nobody is ever signed in */
  viewerOf?: (c: AppContext) => Promise<Viewer | null>
  /** host names besides the loopback ones */
  hosts?: readonly string[]
  /** what stands before every page and file: the log, limits (log/, rate-limit.ts, body-limit.ts) */
  before?: readonly MiddlewareHandler<AppEnv>[]
  errorPage: (c: AppContext, status: ErrorStatus) => Response | Promise<Response>
  modules: readonly PageModule[]
  /** where the cause of a 500 goes; the page never shows it */
  report?: (error: Error, c: AppContext) => void
  /** true for a failure that will pass by itself: no connection, a full disk */
  isOutage?: (error: Error) => boolean
}

export function createApp(options: AppOptions): App {
  const app: App = new Hono()
  app.use(securityHeaders, onlyOwnHost(options.hosts), compressPages)
  app.use(async (c, next) => {
    c.set('requestId', randomUUID())
    c.set('address', parseAddress(c.req.url))
    c.set('viewer', null)
    c.set('site', siteFor(c, options))
    await next()
  })
  for (const one of options.before ?? []) app.use(one)
  serveAssets(app, options.assets)
  app.use(async (c, next) => {
    c.set('viewer', (await options.viewerOf?.(c)) ?? null)
    c.set('site', siteFor(c, options))
    // what somebody sees signed in must not come back from a shared computer's history
    if (c.var.viewer) c.header('cache-control', 'no-store')
    await next()
  })
  guard(app, options.errorPage)
  for (const addPages of options.modules) addPages(app)
  app.notFound((c) => options.errorPage(c, 404))
  app.onError((error, c) => {
    const report = options.report ?? ((cause: Error) => console.error(cause))
    report(error, c)
    return options.errorPage(c, options.isOutage?.(error) ? 503 : 500)
  })
  return app
}

/** The menu of who is looking: a word that leads to a refusal is noise. */
function siteFor(c: AppContext, { site, assets, viewerOf }: AppOptions): Site {
  const { viewer, styleNonce } = c.var
  return {
    assets: assets.links,
    sections: site.sections.filter(({ access }) => allowed(viewer, access)).map(({ name }) => name),
    headerLinks: site.headerLinks.filter(({ access }) => allowed(viewer, access ?? 'public')),
    ...(site.banner ? { banner: site.banner } : {}),
    ...(site.exampleLine && viewer?.isExample ? { exampleLine: site.exampleLine } : {}),
    viewer,
    hasSignIn: viewerOf !== undefined,
    styleNonce,
  }
}

/** One handler at the Dutch and at the English address, for those with this right somewhere; per record the page decides. */
export function page(app: App, path: string, access: Access, handler: (c: AppContext) => Response | Promise<Response>): void {
  for (const language of LANGUAGES) {
    const address = inLanguage(language, path)
    app.get(address, register(app, { method: 'GET', path: address, access }), handler)
  }
}

/** What a form does, at the Dutch and at the English address. A stranger's page cannot post: own-host.ts. */
export function action(app: App, path: string, access: Access, handler: (c: AppContext) => Response | Promise<Response>): void {
  for (const language of LANGUAGES) {
    const address = inLanguage(language, path)
    app.post(address, register(app, { method: 'POST', path: address, access }), handler)
  }
}
