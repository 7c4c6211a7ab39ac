import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { endSession } from '../session/session.store.ts'
import { SET_UP_PATH } from '../session/viewer-of-session.ts'
import type { SignedIn } from '../sign-in/actions.ts'
import { ownPath } from '../sign-in/verder.ts'
import type { Desk } from './desk.ts'

/**
 * Signed in, as far as it goes: to the second step, to the obligatory set-up, or to where somebody was going. A session
 * that this browser had ends.
 */
export async function goOnwards(c: AppContext, desk: Desk, { token, session }: SignedIn, verder: string | null): Promise<Response> {
  const before = await desk.sessions.current(c)
  if (before && before.token !== token) await endSession(desk.platform.db, before.token)
  await desk.sessions.keep(c, token)
  return c.redirect(wayOnwards(c, session.standing, verder), 303)
}

export function wayOnwards(c: AppContext, standing: SignedIn['session']['standing'], verder: string | null): string {
  const { language } = c.var.address
  if (standing === 'second-step') return link(language, '/aanmelden/tweede-stap', verder ? { verder } : {})
  if (standing === 'set-up') return link(language, SET_UP_PATH, verder ? { verder } : {})
  return verder ?? link(language, '/')
}

/** Only ever an address of our own. */
export const verderIn = (values: URLSearchParams): string | null => ownPath(values.get('verder') ?? undefined)
