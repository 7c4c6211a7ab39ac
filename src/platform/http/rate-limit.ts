import type { MiddlewareHandler } from 'hono'
import { clientAddress } from './client-address.ts'
import type { AppContext, AppEnv, ErrorStatus } from './context.ts'

/** A bucket that holds so many requests and fills up again by so many a second. */
export interface Rate {
  most: number
  perSecond: number
}

export interface RateLimits {
  pages: Rate
  forms: Rate
  /** how many addresses are remembered at most; the one that was quiet longest is forgotten first */
  addresses: number
}

/** A whole school can share one address: two hundred people who each open a page every few seconds must get through. */
export const RATE_LIMITS: RateLimits = {
  pages: { most: 1200, perSecond: 60 },
  forms: { most: 120, perSecond: 4 },
  addresses: 10_000,
}

interface Bucket {
  left: number
  at: number
}

/** Counts per address; time is handed in. Gives the whole seconds to wait, 0 when it may pass. */
export class Buckets {
  private readonly buckets = new Map<string, Bucket>()
  private readonly addresses: number
  constructor(addresses: number) {
    this.addresses = addresses
  }

  take(key: string, { most, perSecond }: Rate, now: number): number {
    const known = this.buckets.get(key)
    const left = known ? Math.min(most, known.left + ((now - known.at) / 1000) * perSecond) : most
    const passes = left >= 1
    // last in the map is who came last
    this.buckets.delete(key)
    this.buckets.set(key, { left: passes ? left - 1 : left, at: now })
    if (this.buckets.size > this.addresses) this.buckets.delete(this.buckets.keys().next().value ?? '')
    return passes ? 0 : Math.ceil((1 - left) / perSecond)
  }

  get size(): number {
    return this.buckets.size
  }
}

export interface RateLimitOptions {
  refuse: (c: AppContext, status: ErrorStatus) => Response | Promise<Response>
  /** how many proxies of our own stand before this server */
  proxies?: number
  limits?: RateLimits
  now?: () => number
}

/** Keeps one address from taking the whole server; before anything is looked up. In memory: each process counts for itself. */
export function rateLimit({ refuse, proxies = 0, limits = RATE_LIMITS, now = Date.now }: RateLimitOptions): MiddlewareHandler<AppEnv> {
  const kinds = { pages: new Buckets(limits.addresses), forms: new Buckets(limits.addresses) }
  return async (c, next) => {
    const kind = c.req.method === 'GET' || c.req.method === 'HEAD' ? 'pages' : 'forms'
    const seconds = kinds[kind].take(clientAddress(c, proxies), limits[kind], now())
    if (seconds === 0) return next()
    const refusal = await refuse(c, 429)
    refusal.headers.set('retry-after', String(seconds))
    return refusal
  }
}
