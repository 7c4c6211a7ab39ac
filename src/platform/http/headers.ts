import { randomBytes } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'

/**
 * Only our own files run or style a page; nothing inline, nothing from elsewhere. Charts are drawn with classes and SVG
 * attributes. The one exception is the style of Turbo's progress bar, which carries the nonce of its response.
 */
export const contentSecurityPolicy = (styleNonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${styleNonce}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

const HEADERS: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

/** Pages are asked for again each time unless a route says otherwise: they show figures that change with the run. */
export const securityHeaders: MiddlewareHandler<{ Variables: { styleNonce: string } }> = async (c, next) => {
  const styleNonce = randomBytes(16).toString('base64')
  c.set('styleNonce', styleNonce)
  await next()
  for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value)
  c.res.headers.set('content-security-policy', contentSecurityPolicy(styleNonce))
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-cache')
}
