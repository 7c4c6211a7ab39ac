import { grantsWith, type Viewer } from '#platform/access/viewer.ts'
import { asPerson, type Db, type Trx } from '#platform/database/database.ts'
import { together } from '#platform/database/together.ts'
import type { Request } from '../../request.ts'
import { findTeams } from '../../team/team.actions.ts'
import { findTeam, listOwnTeams, searchTeams } from '../../team/team.store.ts'
import type { AskedTeams, FoundTeams, Team, TeamRef } from '../../team/team.ts'
import type { TeamChoices } from './team.ts'

const FIRST_FEW = 8
/** Who sees the morning of a team has its list. */
const SEES = 'attendance/see'

/**
 * The team that was asked for, else the first; null: that one is not theirs, or there is none. `likely` is the one it will be
 * without asking: it goes in the same message.
 */
export async function chooseTeam(
  trx: Trx,
  asked: TeamRef | null,
  day: string,
  likely = asked,
): Promise<{ choices: TeamChoices; team: Team | null }> {
  const [{ own, hasMore }, early] = await together(
    listOwnTeams(trx, SEES, day),
    likely ? findMorningTeam(trx, likely, day) : Promise.resolve(null),
  )
  const near = own.length > 0 || !hasMore ? own : await searchTeams(trx, SEES, day, { search: '', limit: FIRST_FEW, offset: 0 })
  const wanted = asked ?? near[0]
  const isEarly = wanted !== undefined && wanted.id === likely?.id && wanted.kind === likely.kind
  const team = isEarly ? early : wanted ? await findMorningTeam(trx, wanted, day) : null
  const isNear = team === null || near.some(({ id }) => id === team.id)
  return { choices: { near: isNear ? near : [...near, team], hasMore }, team }
}

/** Whose role is at one group or route opens that list in the morning; null for who has more than one, or none. */
export function onlyTeam(viewer: Viewer): TeamRef | null {
  const own = grantsWith(viewer, SEES).flatMap(({ scopeKind, scopeId }) =>
    scopeKind === 'group' || scopeKind === 'route' ? [{ kind: scopeKind, id: scopeId }] : [],
  )
  return own.every(({ id }) => id === own[0]?.id) ? (own[0] ?? null) : null
}

/** Who writes there marks, and enters what goes otherwise. */
export const findMorningTeam = (trx: Trx, team: TeamRef, day: string): Promise<Team | null> =>
  findTeam(trx, team, day, SEES, 'attendance/mark')

/** A page of all the teams one may choose from. */
export const seeTeams = (db: Db, { viewer, day }: Request, asked: AskedTeams): Promise<FoundTeams> =>
  asPerson(db, viewer.personId, (trx) => findTeams(trx, SEES, day, asked), day)
