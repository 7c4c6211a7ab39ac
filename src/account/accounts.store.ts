import type { Platform } from '#platform/platform.ts'
import type { Engine } from './engine/engine.store.ts'
import type { Provider } from './oidc/provider.ts'

/** What the actions of this module work with. */
export interface Accounts {
  platform: Platform
  engine: Engine
  /** signs cookies, encrypts second factors */
  secret: string
  providers: readonly Provider[]
  /** how many proxies of our own stand before this server, and may say whose request it is */
  proxies: number
  /** a mail that could not be sent, a provider that did not answer */
  report: (error: Error) => void
}

/** Where somebody comes from, as far as signing in wants to know. */
export interface From {
  /** network address, for counting tries; kept nowhere */
  address: string
  userAgent: string | null
}
