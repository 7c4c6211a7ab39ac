/** Whose results are written down together: a group, or everybody in a route. */
export const TEAM_KINDS = ['groep', 'route'] as const
export type TeamKind = (typeof TEAM_KINDS)[number]

export interface Team {
  kind: TeamKind
  id: string
  name: string
  /** by a role of one's own, and not by one at the school */
  isOwn: boolean
}
