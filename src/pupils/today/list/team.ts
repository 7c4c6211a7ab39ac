import type { TeamName } from '../../team/team.ts'

/** What stands above a morning list to choose from. */
export interface TeamChoices {
  /** one's own by a role there, else the first few of the school; the team that was asked for is among them */
  near: readonly TeamName[]
  /** a role in a school or region: there may be more */
  hasMore: boolean
}
