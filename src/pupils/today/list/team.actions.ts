import { asPerson, type Db, type Trx } from '#platform/database/database.ts'
import type { Request } from '../../request.ts'
import { findTeams } from '../../team/team.actions.ts'
import { findTeam, listOwnTeams, searchTeams } from '../../team/team.store.ts'
import type { AskedTeams, FoundTeams, Team, TeamRef } from '../../team/team.ts'
import type { TeamChoices } from './team.ts'

const FIRST_FEW = 8
/** Who sees the morning of a team has its list. */
const SEES = 'attendance/see'

/** The team that was asked for, else the first; null: that one is not theirs, or there is none. */
export async function chooseTeam(trx: Trx, asked: TeamRef | null, day: string): Promise<{ choices: TeamChoices; team: Team | null }> {
  const { own, hasMore } = await listOwnTeams(trx, SEES, day)
  const near = own.length > 0 || !hasMore ? own : await searchTeams(trx, SEES, day, { search: '', limit: FIRST_FEW, offset: 0 })
  const wanted = asked ?? near[0]
  const team = wanted ? await findMorningTeam(trx, wanted, day) : null
  const isNear = team === null || near.some(({ id }) => id === team.id)
  return { choices: { near: isNear ? near : [...near, team], hasMore }, team }
}

/** Who writes there marks, and enters what goes otherwise. */
export const findMorningTeam = (trx: Trx, team: TeamRef, day: string): Promise<Team | null> =>
  findTeam(trx, team, day, SEES, 'attendance/mark')

/** A page of all the teams one may choose from. */
export const seeTeams = (db: Db, { viewer, day }: Request, asked: AskedTeams): Promise<FoundTeams> =>
  asPerson(db, viewer.personId, (trx) => findTeams(trx, SEES, day, asked), day)
