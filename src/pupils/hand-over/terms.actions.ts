import { logEvent } from '#platform/audit/pupil-log.ts'
import { asPerson, type Db } from '#platform/database/database.ts'
import type { Wrong } from '#platform/form/fields.ts'
import type { Request } from '../request.ts'
import { keepTerms, listTermRoutes, loadTerms, type TermRoute } from './terms.store.ts'
import { readTerms, type Terms } from './terms.ts'

export interface SeenTerms {
  routes: (TermRoute & { terms: Terms })[]
}

/** The terms of every route; they are no secret. */
export function seeTerms(db: Db, { viewer, day }: Request): Promise<SeenTerms> {
  return asPerson(
    db,
    viewer.personId,
    async (trx) => {
      const termsOf = await loadTerms(trx)
      return { routes: (await listTermRoutes(trx, day)).map((route) => ({ ...route, terms: termsOf(route.id) })) }
    },
    day,
  )
}

export type TermsKept = { ok: true } | { ok: false; mistakes: Wrong[] }

/** Null: not a route of who asks. */
export function setTerms(db: Db, { viewer, day, requestId }: Request, routeId: string, form: URLSearchParams): Promise<TermsKept | null> {
  return asPerson<TermsKept | null>(
    db,
    viewer.personId,
    async (trx) => {
      const route = (await listTermRoutes(trx, day)).find(({ id }) => id === routeId)
      if (!route?.mayChange) return null
      const read = readTerms(form)
      if (!read.ok) return read
      await keepTerms(trx, routeId, read.value, viewer.personId)
      await logEvent(trx, viewer, 'hand-over/terms', { route: routeId, ...read.value }, requestId)
      return { ok: true }
    },
    day,
  )
}
