/** Nowhere near an address; only there to see where a relative one would lead. */
const BASE = 'http://own.invalid'
/** Coming back to these after signing in would go round in circles. */
const NEVER = /^(\/en)?\/(aanmelden|afmelden|uitnodiging|wachtwoord-|api)/

/**
 * Where to go after signing in: only a page of our own, as path and query. Anything else that stands in the address,
 * however it is disguised, leads to null: a link in a mail must not bring people from our sign-in to a stranger's page.
 */
export function ownPath(typed: string | undefined): string | null {
  if (!typed?.startsWith('/') || /[\\\p{Cc}]/u.test(typed) || !URL.canParse(typed, BASE)) return null
  const { origin, pathname, search } = new URL(typed, BASE)
  const isOwn = origin === BASE && !pathname.startsWith('//')
  return isOwn && !NEVER.test(pathname) ? pathname + search : null
}
