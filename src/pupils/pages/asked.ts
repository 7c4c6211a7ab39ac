import type { AppContext } from '#platform/http/app.ts'
import { dayOf, type Platform } from '#platform/platform.ts'
import { idOf } from '../list/filter.ts'
import type { Request } from '../request.ts'
import type { Typed } from '../typed.ts'

/** Who asks, and on which day. Only behind pages that need a role: there is always somebody. */
export function requestOf(c: AppContext, platform: Platform): Request {
  const { viewer, requestId } = c.var
  if (!viewer) throw new Error('a page about pupils without anybody signed in')
  return { viewer, requestId, day: dayOf(platform.now()) }
}

/** The id in the address, or null for what cannot be one. */
export const idIn = (c: AppContext, name = 'id'): string | null => idOf(c.req.param(name))

export async function typedIn(c: AppContext): Promise<Typed> {
  const fields = await c.req.parseBody({ all: true })
  return new Map(Object.entries(fields).map(([name, value]) => [name, [value].flat().filter((one) => typeof one === 'string')]))
}

/** A page number of the address; counts from 1. */
export function pageIn(query: URLSearchParams): number {
  const page = Number(query.get('pagina'))
  return Number.isInteger(page) && page > 1 && page < 100_000 ? page : 1
}
