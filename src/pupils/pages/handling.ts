import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'

export type Answer = Response | Promise<Response>

/** 303 to `to` when it was done; the page again with what is wrong; not found when it is not there, or not for who asks. */
export function answered<T extends { ok: true }, M>(
  c: AppContext,
  done: T | { ok: false; mistakes: readonly M[] } | null,
  to: string | ((done: T) => string),
  again: (mistakes: readonly M[]) => Answer,
): Answer {
  if (!done) return c.notFound()
  if (!done.ok) return again(done.mistakes)
  return c.redirect(link(c.var.address.language, typeof to === 'string' ? to : to(done)), 303)
}
