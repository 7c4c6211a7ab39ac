/** A route or a group of which one has the morning list. */
export interface TeamName {
  kind: 'route' | 'group'
  id: string
  name: string
}

export interface Team extends TeamName {
  /** may mark there, and enter what goes otherwise */
  mayMark: boolean
}

/** What stands above a morning list to choose from. */
export interface TeamChoices {
  /** one's own by a role there, else the first few of the school; the team that was asked for is among them */
  near: readonly TeamName[]
  /** a role in a school or region: there may be more */
  hasMore: boolean
}
