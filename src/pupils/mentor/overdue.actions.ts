import { grantsWith, type Viewer } from '#platform/access/viewer.ts'
import type { Trx } from '#platform/database/database.ts'
import { plusDays } from '../day.ts'
import { noteLook } from '../list/actions.ts'
import type { Request } from '../request.ts'
import { loadSettings } from '../talk/setting.store.ts'
import { rhythmOf, type TalkSetting } from '../talk/setting.ts'
import { type Overdue, overdueOfMentor, overdueOfSchools } from './overdue.store.ts'

/**
 * What of talks and promises is overdue for this person: a mentor hears of the own pupils at once, who leads the team hears of
 * the school after the days that were agreed. Each pupil is noted as looked at.
 */
export async function seeOverdue(trx: Trx, request: Request): Promise<Overdue[]> {
  const { viewer, day } = request
  const groups = viewer.grants.filter(({ role, scopeKind }) => role === 'mentor' && scopeKind === 'group').map(({ scopeId }) => scopeId)
  const own = groups.length > 0 ? await overdueOfMentor(trx, viewer.personId, groups, day) : []
  const settings = leadsTeam(viewer) ? await loadSettings(trx) : []
  const led = leadsTeam(viewer) ? (await overdueOfSchools(trx, day)).filter((one) => isHeard(one, settings, day)) : []
  const keyOf = ({ kind, talkId, what, since }: Overdue): string => [kind, talkId, what, since].join(' ')
  const all = [...new Map([...own, ...led].map((one) => [keyOf(one), one])).values()]
  return noteLook(trx, request, all, 'today/talks')
}

/** Who both guides and rules over colleagues: a team leader. */
export const leadsTeam = (viewer: Viewer): boolean => {
  const scopes = grantsWith(viewer, 'guidance/write').map(({ scopeId }) => scopeId)
  return grantsWith(viewer, 'people/change').some(({ scopeId }) => scopes.includes(scopeId))
}

function isHeard({ since, institutionId, routeIds }: Overdue, settings: readonly TalkSetting[], day: string): boolean {
  const { overdueDays } = rhythmOf(settings, { institutionIds: [institutionId], routeIds }, day)
  return plusDays(since, overdueDays) < day
}
