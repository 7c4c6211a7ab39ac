import type { MiddlewareHandler } from 'hono'

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']
const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']

/**
 * Answers only under our own name. Without sign-in, a page elsewhere could point its own host name at 127.0.0.1
 * (DNS rebinding) and read everything; its Host header gives it away. Writing needs the same origin for the same reason.
 */
export function onlyOwnHost(extra: readonly string[] = []): MiddlewareHandler {
  const names = new Set([...LOOPBACK, ...extra])
  return async (c, next) => {
    const host = c.req.header('host') ?? ''
    if (!names.has(withoutPort(host))) return c.text('Unknown host\n', 421)
    const isOurs = isSameOrigin(c.req.header('origin'), host) && isOwnSite(c.req.header('sec-fetch-site'))
    if (!SAFE_METHODS.includes(c.req.method) && !isOurs) return c.text('Foreign origin\n', 403)
    await next()
  }
}

const withoutPort = (host: string) => host.toLowerCase().replace(/:\d+$/, '')

/** Browsers send Origin with every write; a program (curl, a test) sends none and is no stranger's page. */
function isSameOrigin(origin: string | undefined, host: string): boolean {
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === host.toLowerCase()
}

/** A second witness, which no page can forge (Fetch Metadata): another port of this machine is `same-site`, and a stranger. */
function isOwnSite(site: string | undefined): boolean {
  return site === undefined || site === 'same-origin' || site === 'none'
}
