import { asPerson, type Db } from '#platform/database/database.ts'
import type { Request } from '../request.ts'
import { type Link, linkOf, mine } from './ask.actions.ts'
import { type FollowUp, listFollowUps } from './follow-up.store.ts'
import { addTelling, stillIn } from './telling.store.ts'
import { mayTell } from './telling.ts'

/**
 * A link for a former pupil to tell what happened, at a moment that somebody chose; `id` is anything that was planned for the
 * pupil. Once a route: who answered or would rather not is not asked to tell again. Null: not to ask.
 */
export function makeTellingLink(db: Db, request: Request, id: string, how: 'mail' | 'card'): Promise<Link | null> {
  return asPerson(
    db,
    request.viewer.personId,
    async (trx) => {
      const asked = (await listFollowUps(trx)).find((one) => one.id === id)
      if (!asked?.mayAsk) return null
      const isTheirs = ({ routeId, pupilId }: FollowUp): boolean => routeId === asked.routeId && pupilId === asked.pupilId
      const own = await mine(trx, request, isTheirs, 'follow-up/telling')
      if (mayTell(own, await stillIn(trx, asked.routeId)).length === 0 || (how === 'mail' && !asked.email)) return null
      const telling = await addTelling(trx, asked, { on: request.day, personId: request.viewer.personId })
      return telling === null ? null : linkOf(trx, request, { ...asked, id: telling, moment: null, countedFrom: 'telling' }, how)
    },
    request.day,
  )
}
