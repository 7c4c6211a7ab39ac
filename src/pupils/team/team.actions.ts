import type { Right } from '#platform/access/rights.ts'
import type { Trx } from '#platform/database/database.ts'
import { searchTeams } from './team.store.ts'
import type { AskedTeams, FoundTeams } from './team.ts'

const TEAMS_A_PAGE = 50

/** A page of all the teams where one holds this right. */
export async function findTeams(trx: Trx, right: Right, day: string, { search, page }: AskedTeams): Promise<FoundTeams> {
  const offset = (page - 1) * TEAMS_A_PAGE
  const found = await searchTeams(trx, right, day, { search, limit: TEAMS_A_PAGE + 1, offset })
  return { search, page, teams: found.slice(0, TEAMS_A_PAGE), isMore: found.length > TEAMS_A_PAGE }
}
