import { betterAuth } from 'better-auth'
import type { Platform } from '#platform/platform.ts'
import type { Provider } from '../oidc/provider.ts'
import { sessionBounds } from '../session/limits.ts'
import { currentFlow, type Flow, withFlow } from './flow.ts'
import { type BindIdentity, identityProviders } from './providers.store.ts'

export interface EngineOptions {
  secret: string
  providers: readonly Provider[]
  bind: BindIdentity
  /** what better-auth could not do; its message, without what it was about */
  report: (error: Error) => void
}

/** better-auth, behind the few things that are asked of it. None of its own addresses is mounted. */
export interface Engine {
  /** The token of a new session; null when there is no such account or the password is another, in the same time. */
  signInWithPassword(typed: { email: string; password: string }, flow: Flow): Promise<string | null>
  createSession(userId: string, flow: Flow): Promise<string>
  /** the provider's address to send the browser to, and the cookie that must go with it; null when it does not answer */
  startProvider(start: ProviderStart): Promise<{ url: string; cookies: string[] } | null>
  /** The browser is back: the token of a new session, or null when the identity is nobody's here. */
  finishProvider(request: Request, flow: Flow): Promise<{ token: string | null; location: string; cookies: string[] }>
}

export interface ProviderStart {
  providerId: string
  /** travels along in the state: why, and where to go afterwards */
  state: Record<string, unknown>
  /** paths of our own */
  next: string
  whenRefused: string
}

/** Cookie of a session, as better-auth would set it; ours is another (pages/cookie.ts). */
const SESSION_COOKIE = /^(?:__Secure-)?doorloop\.session_token=([^;]*)/

export function createEngine(platform: Platform, options: EngineOptions): Engine {
  const passwords = passwordAuth(platform, options)
  // apart, so that a provider that does not answer holds up nobody who has a password
  const providers = options.providers.length > 0 ? providerAuth(platform, options) : null
  return {
    async signInWithPassword(body, flow) {
      try {
        const headers = new Headers({ 'user-agent': flow.userAgent ?? '' })
        return (await withFlow(flow, () => passwords.api.signInEmail({ body, headers }))).token
      } catch (error) {
        if (isRefusal(error)) return null
        throw error
      }
    },
    async createSession(userId, flow) {
      const { internalAdapter } = await passwords.$context
      return (await withFlow(flow, () => internalAdapter.createSession(userId))).token
    },
    async startProvider({ providerId, state, next, whenRefused }) {
      const body = { provider: providerId, callbackURL: next, errorCallbackURL: whenRefused, additionalData: state, disableRedirect: true }
      try {
        const answer = await providers?.api.signInSocial({ body, returnHeaders: true })
        const url = answer?.response.url
        return url ? { url, cookies: answer.headers.getSetCookie() } : null
      } catch (error) {
        if (isRefusal(error)) return null
        throw error
      }
    },
    async finishProvider(request, flow) {
      if (!providers) return { token: null, location: '/', cookies: [] }
      const answer = await withFlow(flow, () => providers.handler(request))
      const cookies = answer.headers.getSetCookie()
      const signed = cookies.flatMap((cookie) => SESSION_COOKIE.exec(cookie)?.[1] ?? []).at(-1)
      return {
        token: signed ? (decodeURIComponent(signed).split('.')[0] ?? null) : null,
        location: answer.headers.get('location') ?? '/',
        cookies: cookies.filter((cookie) => !SESSION_COOKIE.test(cookie)),
      }
    },
  }
}

function passwordAuth(platform: Platform, options: EngineOptions) {
  return betterAuth({ ...baseOptions(platform, options), emailAndPassword: { enabled: true, disableSignUp: true } })
}

function providerAuth(platform: Platform, options: EngineOptions) {
  return betterAuth({ ...baseOptions(platform, options), plugins: [identityProviders(options.providers, options.bind)] })
}

/**
 * `transaction: false`: each of its queries takes a connection and gives it back, so that the one connection of the
 * embedded database never waits for itself. Its tables have no policies; the login user owns them.
 */
function baseOptions(platform: Platform, { secret, report }: EngineOptions) {
  return {
    appName: 'Doorloop',
    baseURL: platform.baseUrl,
    trustedOrigins: [platform.baseUrl],
    secret,
    database: { db: platform.db, type: 'postgres', transaction: false },
    telemetry: { enabled: false },
    // its own counting is for its own addresses, which are not mounted (throttle/)
    rateLimit: { enabled: false },
    logger: { level: 'error', log: (_level, message) => report(new Error(`better-auth: ${message}`)) },
    user: { modelName: 'auth_user' },
    session: {
      modelName: 'auth_session',
      additionalFields: { signedInBy: { type: 'string', input: false }, secondFactor: { type: 'boolean', input: false } },
    },
    // tokens of a provider are of no use after signing in: not kept
    account: { modelName: 'auth_account', updateAccountOnSignIn: false, accountLinking: { enabled: false } },
    verification: { modelName: 'auth_verification' },
    advanced: { cookiePrefix: 'doorloop', ipAddress: { disableIpTracking: true } },
    databaseHooks: { session: { create: { before: async (session) => ({ data: completed(session) }) } } },
  } as const satisfies Parameters<typeof betterAuth>[0]
}

/** By the clock of the platform, and without the network address: a device says enough to know a session by. */
function completed<S extends object>(session: S) {
  const { now, signedInBy, secondFactor, userAgent } = currentFlow()
  const times = { createdAt: now, updatedAt: now, expiresAt: sessionBounds(now).endsAt }
  return { ...session, ...times, signedInBy, secondFactor, ipAddress: null, userAgent: userAgent?.slice(0, 300) ?? null }
}

/** Its way of saying no. What else goes wrong is thrown on. */
function isRefusal(error: unknown): boolean {
  const status = (error as { statusCode?: unknown }).statusCode
  return typeof status === 'number' && status >= 400 && status < 500
}
