import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { PARTS } from '../../pages/frame.tsx'
import type { Act } from '../../turn.actions.ts'
import type { Which } from '../on-list.actions.ts'

export type ActOf = (c: AppContext) => Act

export const LISTS = PARTS.tellijst.path
export const AT = `${LISTS}/:year/:route`

export const listPath = ({ teldatum, routeId }: Which, more = ''): string =>
  `${LISTS}/${teldatum.slice(0, 4)}/${routeId}${more && `/${more}`}`

export const listHref = (language: Language, which: Which, more = '', query: Record<string, string | undefined> = {}): string =>
  link(language, listPath(which, more), query)

/** Whatever stands in the address: what is no list is not found later. */
export function whichIn(c: AppContext): Which {
  const year = c.req.param('year') ?? ''
  return { routeId: c.req.param('route') ?? '', teldatum: /^20\d\d$/.test(year) ? `${year}-10-01` : '' }
}

export function pageIn(query: URLSearchParams): number {
  const page = Number(query.get('pagina'))
  return Number.isInteger(page) && page > 1 && page < 10_000 ? page : 1
}
