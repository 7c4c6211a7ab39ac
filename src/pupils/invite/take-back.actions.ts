import { asPerson } from '#platform/database/database.ts'
import type { Platform } from '#platform/platform.ts'
import { withdrawInvitations } from '#schools/index.ts'
import type { Request } from '../request.ts'
import { endAccess, mayGiveLink } from './access.store.ts'
import { deskOf, note } from './desk.actions.ts'

/** Takes access back at once; an open link stops working when it led to nothing else. False when there was nothing to take back. */
export function takeBackAccess({ db, now }: Platform, request: Request, pupilId: string, assignmentId: string): Promise<boolean> {
  const { viewer, day } = request
  return asPerson(
    db,
    viewer.personId,
    async (trx) => {
      const desk = await deskOf(trx, request, pupilId)
      const holder = desk?.holders.find((one) => one.assignmentId === assignmentId)
      if (!desk || !holder) return false
      const { personId, role } = holder
      // who is also a parent elsewhere keeps the link that the other school gave
      if (await mayGiveLink(trx, personId)) await withdrawInvitations(trx, personId, now())
      await endAccess(trx, assignmentId, day)
      await note(trx, request, desk, 'access/take-back', { person: personId, role, scope: 'pupil', scopeId: pupilId })
      return true
    },
    day,
  )
}
