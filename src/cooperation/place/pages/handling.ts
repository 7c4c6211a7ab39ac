import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { errorPage } from '#ui/error-page.tsx'
import type { NotThere, NotYours } from '../../turn.actions.ts'
import type { Wrong } from '../typed.ts'

export type Answer = Response | Promise<Response>
export type Done<T = unknown> = ({ ok: true } & T) | NotThere | NotYours | { ok: false; mistakes: Wrong[] }

/** 303 to `to` when it was done; else the page again with what is wrong, or the refusal. */
export function answer<T>(
  c: AppContext,
  done: Done<T>,
  to: string | ((done: { ok: true } & T) => string),
  again: (mistakes: readonly Wrong[]) => Answer,
): Answer {
  if (done.ok) return c.redirect(link(c.var.address.language, typeof to === 'string' ? to : to(done)), 303)
  if ('mistakes' in done) return again(done.mistakes)
  return done.why === 'not-there' ? c.notFound() : errorPage(c, 403)
}

export const param = (c: AppContext, name = 'id'): string => c.req.param(name) ?? ''
