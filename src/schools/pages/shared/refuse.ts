import { errorPage } from '#ui/error-page.tsx'
import { whyMayChangePlace } from '../../places/rules/why-may-change-place.ts'
import { findScope } from '../../places/scope.store.ts'
import { regionScope } from '../../places/scope.ts'
import { param, see, type Visit } from './visit.ts'

type Answer = Response | Promise<Response>
type Handler = (visit: Visit) => Answer

export const refuse = ({ c }: Visit): Answer => errorPage(c, 403)

/** For who may change what is the region's: boards, schools to add, qualifications, learning companies. */
export function ofRegion(handler: Handler): Handler {
  return (visit) => (mayChangeRegion(visit) ? handler(visit) : refuse(visit))
}

export const mayChangeRegion = ({ viewer }: Visit): boolean => whyMayChangePlace(viewer, regionScope(viewer.regionId)) !== null

/** For who may change the school or site in the address. */
export function ofPlace(handler: Handler): Handler {
  return async (visit) => {
    const scope = await see(visit, (trx) => findScope(trx, param(visit.c, 'id')))
    if (!scope) return visit.c.notFound()
    return whyMayChangePlace(visit.viewer, scope) ? handler(visit) : refuse(visit)
  }
}
