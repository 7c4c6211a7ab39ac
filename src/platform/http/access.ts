import type { MiddlewareHandler } from 'hono'
import { type Viewer, whyMay } from '#platform/access/viewer.ts'
import { link } from './address.ts'
import type { Access, App, AppContext, AppEnv, ErrorStatus } from './context.ts'

export interface RegisteredPage {
  method: 'GET' | 'POST'
  path: string
  access: Access
}

type Refuse = (c: AppContext, status: ErrorStatus) => Response | Promise<Response>

const pagesOf = new WeakMap<App, RegisteredPage[]>()
const refusals = new WeakMap<App, Refuse>()

/** Everything that answers on this app, in the order it was added: the access test walks it. */
export function registeredPages(app: App): readonly RegisteredPage[] {
  return pagesOf.get(app) ?? []
}

export function guard(app: App, refuse: Refuse): void {
  refusals.set(app, refuse)
}

export function allowed(viewer: Viewer | null, access: Access): boolean {
  if (access === 'public') return true
  return access === 'signed-in' ? viewer !== null : whyMay(viewer, access) !== null
}

/** Notes the page, and stands before its handler. `refuseProgram`: who asks is a program, that no page can send anywhere. */
export function register(
  app: App,
  page: RegisteredPage,
  refuseProgram?: (c: AppContext, status: 401 | 403) => Response,
): MiddlewareHandler<AppEnv> {
  pagesOf.set(app, [...registeredPages(app), page])
  return async (c, next) => {
    if (refuseProgram) return allowed(c.var.viewer, page.access) ? next() : refuseProgram(c, c.var.viewer ? 403 : 401)
    const first = page.access === 'public' ? undefined : c.var.viewer?.mustFirst
    if (first && c.var.address.path !== first) return c.redirect(link(c.var.address.language, first), 303)
    if (allowed(c.var.viewer, page.access)) return next()
    if (!c.var.viewer && c.var.site.hasSignIn) return c.redirect(toSignIn(c), 303)
    return (refusals.get(app) ?? (() => c.text('403', 403)))(c, 403)
  }
}

/** Where a page was asked for, people come back after signing in; a form that was sent is not sent again. */
function toSignIn(c: AppContext): string {
  const { address } = c.var
  const { pathname, search } = new URL(c.req.url)
  return link(address.language, '/aanmelden', c.req.method === 'GET' && pathname !== '/' ? { verder: pathname + search } : {})
}
