import { logPupils } from '#platform/audit/pupil-log.ts'
import { asPerson, type Db } from '#platform/database/database.ts'
import { fullName } from '../../name.ts'
import type { Request } from '../../request.ts'
import { routePartKey } from '../typed.ts'
import { loadGradable } from './gradable.store.ts'
import type { GradedPart } from './gradable.ts'
import { findGradedTeam } from './group.actions.ts'
import { listNumbers } from './team-pupils.store.ts'

export interface SeenTemplate {
  part: GradedPart | null
  pupils: { key: string; name: string }[]
}

/** Who stands on an empty sheet, each noted as looked at: everybody in the group, or who has the part in the route. */
export function seeTemplate(db: Db, request: Request, groupId: string, partKey: string | null): Promise<SeenTemplate | null> {
  const { viewer, day, requestId } = request
  return asPerson(
    db,
    viewer.personId,
    async (trx) => {
      if (!(await findGradedTeam(trx, { kind: 'group', id: groupId }, day))) return null
      const members = await listNumbers(trx, groupId, day)
      const gradable = await loadGradable(
        trx,
        request,
        members.map(({ pupilId }) => pupilId),
      )
      const all = [...gradable.values()]
      const part = all.flatMap(({ parts }) => parts).find((one) => routePartKey(one) === partKey) ?? null
      const on = all.filter(({ parts }) => part === null || parts.some((one) => routePartKey(one) === partKey))
      const lines = on.map(({ pupilId, why }) => ({ pupilId, why }))
      await logPupils(trx, viewer, { action: 'look', what: 'progress/template', requestId }, lines)
      const ids = new Set(on.map(({ pupilId }) => pupilId))
      const shown = members.filter(({ pupilId }) => ids.has(pupilId))
      return { part, pupils: shown.map((one) => ({ key: one.key, name: fullName(one) })) }
    },
    day,
  )
}
