import { deleteCookie, getCookie, setSignedCookie } from 'hono/cookie'
import type { AppContext } from '#platform/http/app.ts'
import type { Accounts } from '../accounts.store.ts'
import { findSession, type Session } from '../session/session.store.ts'
import { signedValue } from './signed-value.ts'

export interface Current {
  token: string
  session: Session
}

/** The session of a browser, in a cookie that no script reads, that no other site sends along with a form, and that ends with the browser. */
export interface Sessions {
  /** also one that still waits for its second step; asked of the database once a request */
  current(c: AppContext): Promise<Current | null>
  keep(c: AppContext, token: string): Promise<void>
  drop(c: AppContext): void
}

const NAME = 'doorloop'

export function createSessions({ platform, secret }: Pick<Accounts, 'platform' | 'secret'>): Sessions {
  const secure = platform.baseUrl.startsWith('https:')
  // `__Host-`: the browser takes it from this very host only
  const prefix = secure ? ({ prefix: 'host' } as const) : {}
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', secure, ...prefix } as const
  const asked = new WeakMap<Request, Promise<Current | null>>()

  const ask = async (c: AppContext): Promise<Current | null> => {
    const token = signedValue(getCookie(c, NAME, prefix.prefix), secret)
    const session = token ? await findSession(platform.db, token, platform.now()) : null
    return token && session && session.standing !== 'expired' ? { token, session } : null
  }
  return {
    current(c) {
      const found = asked.get(c.req.raw) ?? ask(c)
      asked.set(c.req.raw, found)
      return found
    },
    keep: (c, token) => setSignedCookie(c, NAME, token, secret, options),
    drop: (c) => void deleteCookie(c, NAME, options),
  }
}
