import type { AppContext } from '#platform/http/app.ts'
import { clientAddress } from '#platform/http/client-address.ts'
import type { Accounts, From } from '../accounts.store.ts'
import type { Current, Sessions } from './sessions.ts'

/** What every page of this module gets to work with. */
export interface Desk extends Accounts {
  sessions: Sessions
}

export const fromOf = (c: AppContext, { proxies }: Desk): From => ({
  address: clientAddress(c, proxies),
  userAgent: c.req.header('user-agent') ?? null,
})

/** Behind the guard `signed-in` there always is one. */
export async function signedIn(c: AppContext, desk: Desk): Promise<Current> {
  const current = await desk.sessions.current(c)
  if (!current) throw new Error('a page for who is signed in was opened by nobody')
  return current
}
