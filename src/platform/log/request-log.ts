import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Logger } from 'pino'
import type { AppEnv } from '../http/context.ts'

/**
 * One line a request. The path is the template of the page (`/leerlingen/:id`): what stands in its place, and the query,
 * can name a pupil. Files of the program are left out.
 */
export function requestLog(logger: Logger): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const began = performance.now()
    await next()
    const path = templateOf(c)
    if (path.startsWith('/assets/')) return
    const { status } = c.res
    const person = c.var.viewer?.personId
    const line = { requestId: c.var.requestId, method: c.req.method, path, status, ms: Math.round(performance.now() - began) }
    logger[status >= 500 ? 'error' : 'info']({ ...line, ...(person ? { person } : {}) }, 'request')
  }
}

const NO_PAGE = '(no page)'

/** The page that answered: the last route that is not for everything below it. */
export function templateOf(c: Context): string {
  return matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'))?.path ?? NO_PAGE
}
