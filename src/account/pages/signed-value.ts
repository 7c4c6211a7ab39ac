import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * What a cookie that `setSignedCookie` of Hono wrote says, null when it was not signed with this secret: `value.HMAC-SHA-256`
 * in base64. Hono's own reader asks the thread pool twice, before every page.
 */
export function signedValue(cookie: string | undefined, secret: string): string | null {
  const dot = cookie?.lastIndexOf('.') ?? -1
  if (!cookie || dot < 0) return null
  const value = cookie.slice(0, dot)
  const given = Buffer.from(cookie.slice(dot + 1))
  const wanted = Buffer.from(createHmac('sha256', secret).update(value).digest('base64'))
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? value : null
}
