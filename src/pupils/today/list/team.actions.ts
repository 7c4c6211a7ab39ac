import { asPerson, type Db, type Trx } from '#platform/database/database.ts'
import type { Request } from '../../request.ts'
import type { TeamRef } from '../exceptions/exception.ts'
import { findTeam, listOwnTeams, searchTeams } from './team.store.ts'
import type { Team, TeamChoices, TeamName } from './team.ts'

const FIRST_FEW = 8
export const TEAMS_A_PAGE = 50

/** The team that was asked for, else the first; null: that one is not theirs, or there is none. */
export async function chooseTeam(trx: Trx, asked: TeamRef | null, day: string): Promise<{ choices: TeamChoices; team: Team | null }> {
  const { own, hasMore } = await listOwnTeams(trx, day)
  const near = own.length > 0 || !hasMore ? own : await searchTeams(trx, day, '', { limit: FIRST_FEW, offset: 0 })
  const wanted = asked ?? near[0]
  const team = wanted ? await findTeam(trx, wanted, day) : null
  const isNear = team === null || near.some(({ id }) => id === team.id)
  return { choices: { near: isNear ? near : [...near, team], hasMore }, team }
}

/** A page of all the teams one may choose from; one more than the page when there is a next. */
export function seeTeams(db: Db, { viewer, day }: Request, search: string, page: number): Promise<{ teams: TeamName[]; isMore: boolean }> {
  const offset = (page - 1) * TEAMS_A_PAGE
  return asPerson(
    db,
    viewer.personId,
    async (trx) => {
      const found = await searchTeams(trx, day, search, { limit: TEAMS_A_PAGE + 1, offset })
      return { teams: found.slice(0, TEAMS_A_PAGE), isMore: found.length > TEAMS_A_PAGE }
    },
    day,
  )
}
