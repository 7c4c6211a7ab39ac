import { type Context, Hono } from 'hono'
import type { Language } from '#platform/i18n.ts'
import { LANGUAGES } from '#platform/i18n.ts'
import { type Address, languagePrefix, parseAddress } from './address.ts'
import { type AssetLinks, type Assets, serveAssets } from './assets.ts'
import { compressPages } from './compress.ts'
import { securityHeaders } from './headers.ts'
import { onlyOwnHost } from './own-host.ts'

export interface SiteLink {
  label: Record<Language, string>
  path: string
}

/** What every page of this server shares: the built files, the parts of the chain that exist, and links in the header. */
export interface Site {
  assets: AssetLinks
  sections: readonly string[]
  headerLinks: readonly SiteLink[]
  /** of this response; Turbo puts it on its style element */
  styleNonce: string
}

export type AppEnv = { Variables: { address: Address; site: Site; styleNonce: string } }
export type App = Hono<AppEnv>
export type AppContext = Context<AppEnv>
/** A part of the product puts its pages on the app. */
export type PageModule = (app: App) => void

export interface AppOptions {
  assets: Assets
  site: Pick<Site, 'sections' | 'headerLinks'>
  /** host names besides the loopback ones */
  hosts?: readonly string[]
  errorPage: (c: AppContext, status: 404 | 500) => Response | Promise<Response>
  modules: readonly PageModule[]
  /** where the cause of a 500 goes; the page never shows it */
  report?: (error: Error) => void
}

export function createApp(options: AppOptions): App {
  const app: App = new Hono()
  const site = { ...options.site, assets: options.assets.links }
  app.use(securityHeaders, onlyOwnHost(options.hosts), compressPages)
  app.use(async (c, next) => {
    c.set('address', parseAddress(c.req.url))
    c.set('site', { ...site, styleNonce: c.var.styleNonce })
    await next()
  })
  serveAssets(app, options.assets)
  for (const addPages of options.modules) addPages(app)
  app.notFound((c) => options.errorPage(c, 404))
  app.onError((error, c) => {
    const report = options.report ?? ((cause: Error) => console.error(cause))
    report(error)
    return options.errorPage(c, 500)
  })
  return app
}

/** One handler at the Dutch and at the English address. */
export function page(app: App, path: string, handler: (c: AppContext) => Response | Promise<Response>): void {
  // `/en`, not `/en/`: the start of a language has no slash at its end
  for (const language of LANGUAGES) app.get((languagePrefix(language) + path).replace(/(.)\/$/, '$1'), handler)
}

/** What a form does, at the Dutch and at the English address. A stranger's page cannot post: own-host.ts. */
export function action(app: App, path: string, handler: (c: AppContext) => Response | Promise<Response>): void {
  for (const language of LANGUAGES) app.post(languagePrefix(language) + path, handler)
}
